import type { Command } from '~/room/wire';

const kinds = [
  'prepare_poll',
  'change_poll',
  'copy_poll',
  'delete_poll',
  'order_polls',
  'prepare_call',
  'change_call',
  'copy_call',
  'delete_call',
  'order_calls',
] as const satisfies readonly Command['kind'][];

type Kind = (typeof kinds)[number];

/** What the server takes from outside a room. */
export const isPreparation = (command: Command): command is Extract<Command, { kind: Kind }> =>
  kinds.some((kind) => kind === command.kind);
