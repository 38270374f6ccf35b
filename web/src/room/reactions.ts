import type { React } from '~/generated/room';

/** The five signs: they flit over the stage, and stay under a message. */
export type Reaction = React['reaction'];

export const emojis: Record<Reaction, string> = {
  clap: '👏',
  heart: '❤️',
  laugh: '😂',
  wow: '😮',
  thumbs: '👍',
};

/** In the order in which the server counts them. */
export const reactions = Object.keys(emojis) as Reaction[];
