import type { Branding, BrandingForm, Colours, Picture } from '~/api/wire';

export const elements = ['background', 'panel', 'bar', 'accent', 'text'] as const;
/** What can be coloured. */
export type Element = (typeof elements)[number];

export const isElement = (name: string | undefined): name is Element =>
  elements.some((element) => element === name);

/** What is being chosen, with the pictures that go with it. */
export type Draft = {
  colours: Record<Element, string | null>;
  logoChoice: Branding['logo_choice'];
  logo: Picture | null;
  iconChoice: Branding['icon_choice'];
  icon: Picture | null;
  backgroundChoice: Branding['background_choice'];
  background: Picture | null;
};

const coloursOf = (colours: Colours): Draft['colours'] => ({
  background: colours.background ?? null,
  panel: colours.panel ?? null,
  bar: colours.bar ?? null,
  accent: colours.accent ?? null,
  text: colours.text ?? null,
});

export function draftOf(branding: Branding): Draft {
  return {
    colours: coloursOf(branding.colours),
    logoChoice: branding.logo_choice,
    logo: branding.logo,
    iconChoice: branding.icon_choice,
    icon: branding.icon,
    backgroundChoice: branding.background_choice,
    background: branding.background_picture,
  };
}

/** Nothing of its own: all is the account's. */
export const emptyDraft: Draft = {
  colours: coloursOf({}),
  logoChoice: 'inherit',
  logo: null,
  iconChoice: 'inherit',
  icon: null,
  backgroundChoice: 'inherit',
  background: null,
};

/** As the server takes it. A picture that was chosen to be none yet is not asked for. */
export function formOf(draft: Draft): BrandingForm {
  const hasLogo = draft.logoChoice === 'picture' && draft.logo;
  const hasIcon = draft.iconChoice === 'picture' && draft.icon;
  const hasBackground = draft.backgroundChoice === 'picture' && draft.background;
  return {
    colours: draft.colours,
    logo_choice: draft.logoChoice === 'picture' && !hasLogo ? 'inherit' : draft.logoChoice,
    logo_id: hasLogo ? hasLogo.id : null,
    icon_choice: draft.iconChoice === 'picture' && !hasIcon ? 'inherit' : draft.iconChoice,
    icon_id: hasIcon ? hasIcon.id : null,
    background_choice:
      draft.backgroundChoice === 'picture' && !hasBackground ? 'inherit' : draft.backgroundChoice,
    background_id: hasBackground ? hasBackground.id : null,
  };
}

export const isSame = (one: Draft, other: Draft): boolean =>
  JSON.stringify(formOf(one)) === JSON.stringify(formOf(other));

export const isEmpty = (draft: Draft): boolean => isSame(draft, emptyDraft);

const whole = /^#[0-9a-f]{6}$/i;

/** The colour that was typed; undefined while it is not one yet. */
export function colourIn(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  return whole.test(text.trim()) ? text.trim().toLowerCase() : undefined;
}

export const swatches = [
  '#06352d',
  '#0b5d4e',
  '#12355b',
  '#1d4ed8',
  '#5b2a86',
  '#9d174d',
  '#b42318',
  '#c2410c',
  '#f2a93b',
  '#ffe3a3',
  '#e4f4ee',
  '#faf8f4',
  '#ffffff',
  '#15201d',
];
