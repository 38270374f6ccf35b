import type { CSSProperties } from 'react';
import type { Look } from '~/api/wire';

/** Custom properties are no part of React's own type. */
type Variables = Record<`--${string}`, string>;

const within = (address: string) => `url(${JSON.stringify(address)})`;

function veiled(look: Look, address: string): string {
  const colour = look.background?.colour ?? 'transparent';
  const veil = look.scrim
    ? `color-mix(in srgb, ${look.scrim.colour} ${Math.round(look.scrim.opacity * 100)}%, transparent)`
    : 'transparent';
  return `linear-gradient(${veil}, ${veil}), ${within(address)} center / cover no-repeat ${colour}`;
}

function groundOf({ background, picture, ...look }: Look): Variables {
  if (!background) return {};
  const whole = { background, picture, ...look };
  return {
    '--brand-ground': picture ? veiled(whole, picture.url) : background.colour,
    '--brand-ground-small': picture ? veiled(whole, picture.small_url) : background.colour,
    '--brand-text': background.text,
    '--brand-raised': background.raised,
  };
}

/** Agenda and profiles lie on the panel's colour, or else on a shade of the ground. */
function cardOf({ panel, background }: Look): Variables {
  if (panel) return { '--brand-card': panel.colour, '--brand-card-text': panel.text };
  if (background) return { '--brand-card': background.raised, '--brand-card-text': background.text };
  return {};
}

function panelOf({ panel, link }: Look): Variables {
  return {
    ...(panel && {
      '--brand-panel': panel.colour,
      '--brand-panel-text': panel.text,
      '--brand-panel-problem': panel.problem,
    }),
    ...(link && {
      '--brand-link': link,
      '--mantine-color-anchor': link,
      '--mantine-color-pine-light-color': link,
      '--mantine-color-pine-light': panel?.raised ?? 'transparent',
      '--mantine-color-pine-light-hover': panel?.raised ?? 'var(--ink-1)',
    }),
  };
}

function accentOf({ accent }: Look): Variables {
  if (!accent) return {};
  return {
    '--brand-accent': accent.colour,
    '--brand-on-accent': accent.text,
    '--mantine-color-pine-filled': accent.colour,
    '--mantine-color-pine-filled-hover': accent.raised,
    '--mantine-primary-color-filled': accent.colour,
    '--mantine-primary-color-filled-hover': accent.raised,
  };
}

/** A look as custom properties; what it leaves open stays as the style sheets have it. */
export function variablesOf(look: Look): CSSProperties {
  return { ...groundOf(look), ...cardOf(look), ...panelOf(look), ...accentOf(look) };
}

/** The room's bars are dark shades of their own: on another ground their chips and words change with it. */
export function barVariables({ bar, background }: Look): CSSProperties | undefined {
  const surface = bar ?? background;
  if (!surface) return undefined;
  const shades: Variables = {
    '--room-text': surface.text,
    '--room-dim': surface.text,
    '--room-on-text': surface.raised,
    '--room-tone': surface.text,
    '--room-2': surface.raised,
    '--room-3': surface.raised,
  };
  return { ...shades, color: surface.text, background: bar?.colour ?? 'transparent' };
}
