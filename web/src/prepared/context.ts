import type { ModalProps } from '@mantine/core';
import { type ComponentType, createContext, useContext } from 'react';
import type { Command, CommandKind } from '~/room/wire';

/** What forms of polls and calls to action need of the place where they are drawn: a room, or an event's page. */
export type Preparing = {
  /** Whose account's library can be looked into; nothing for who is no member of it. */
  eventId: string | undefined;
  may: (kind: CommandKind) => boolean;
  /** Under which forms of this kind keep what is not saved. */
  draftOf: (what: 'polls' | 'calls') => string;
  /** Resolves to whether it was done; why not has been said. */
  give: (command: Command) => Promise<boolean>;
  Dialog: ComponentType<Pick<ModalProps, 'opened' | 'onClose' | 'title' | 'children' | 'size'>>;
};

export const PreparingContext = createContext<Preparing | undefined>(undefined);

export function usePreparing(): Preparing {
  const preparing = useContext(PreparingContext);
  if (!preparing) throw new Error('outside of what prepares');
  return preparing;
}
