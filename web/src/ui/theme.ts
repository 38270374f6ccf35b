import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineTheme,
  parseThemeColor,
  type VariantColorsResolver,
} from '@mantine/core';

// The shades of tokens.css in Mantine's ten steps; 7 is what buttons wear on paper.
const pine: MantineColorsTuple = [
  '#e4f4ee',
  '#d3ece3',
  '#bfe6da',
  '#86cab8',
  '#3fa58f',
  '#23897a',
  '#0f7663',
  '#0b5d4e',
  '#084a3f',
  '#06352d',
];

const ink: MantineColorsTuple = [
  '#f6f7f6',
  '#eef1ef',
  '#d9dedc',
  '#aab3b0',
  '#87918e',
  '#5f6a67',
  '#4d5855',
  '#3b4744',
  '#273431',
  '#15201d',
];

// Mantine's dark scheme is the room: text first, deepest ground last.
const room: MantineColorsTuple = [
  '#e9efec',
  '#c9d3cf',
  '#94a39e',
  '#5d6d68',
  '#3a4a45',
  '#273431',
  '#1b2624',
  '#131c1a',
  '#0f1715',
  '#0c1311',
];

const amber: MantineColorsTuple = [
  '#fef6e7',
  '#fdf0d8',
  '#fbe1b3',
  '#f8cf87',
  '#f5bb5c',
  '#f2a93b',
  '#d68f22',
  '#a86a0c',
  '#8a5200',
  '#5c3a05',
];

const live: MantineColorsTuple = [
  '#fdecec',
  '#fad7d8',
  '#f4aeb0',
  '#ee8286',
  '#e9666a',
  '#e5484d',
  '#d2343a',
  '#c2272d',
  '#a11e23',
  '#7d161a',
];

/** On an accent of the organizer's own, the words of a button are what can be read on it. */
const withReadableAccent: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const { isThemeColor, color } = parseThemeColor({ color: input.color ?? 'pine', theme: input.theme });
  if (input.variant !== 'filled' || !isThemeColor || color !== 'pine') return colours;
  return { ...colours, color: `var(--brand-on-accent, ${colours.color})` };
};

export const theme = createTheme({
  variantColorResolver: withReadableAccent,
  colors: { pine, gray: ink, dark: room, live, amber },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  black: '#15201d',
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  fontSizes: { xs: '12px', sm: '13.5px', md: '15px', lg: '18px', xl: '24px' },
  radius: { xs: '6px', sm: '8px', md: '12px', lg: '18px', xl: '24px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'md' } },
    Badge: { defaultProps: { size: 'lg', tt: 'none', fw: 600 } },
    Divider: { defaultProps: { color: 'gray.2' } },
    InputWrapper: { defaultProps: { labelProps: { fz: 14, fw: 600 } } },
    ActionIcon: { defaultProps: { variant: 'default', size: 44 } },
    TextInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    TagsInput: { defaultProps: { size: 'md' } },
    Autocomplete: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        transitionProps: { duration: 150 },
        // A dialog's head is no banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Menu: {
      defaultProps: {
        withInitialFocusPlaceholder: false,
        radius: 'md',
        shadow: 'md',
        transitionProps: { duration: 120 },
      },
    },
  },
});

export const cssVariables: CSSVariablesResolver = (_theme: MantineTheme) => ({
  variables: { '--input-asterisk-color': 'var(--mantine-color-error)' },
  light: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-dimmed': 'var(--ink-6)',
    '--mantine-color-error': 'var(--warning)',
    '--mantine-color-placeholder': '#6f7a77',
    '--mantine-color-default-border': 'var(--ink-2)',
  },
  dark: {
    '--mantine-color-body': 'var(--room-0)',
    '--mantine-color-dimmed': 'var(--room-dim)',
    '--mantine-color-error': 'var(--amber)',
    '--mantine-color-placeholder': 'var(--room-dim)',
    '--mantine-color-default-border': 'var(--room-3)',
  },
});
