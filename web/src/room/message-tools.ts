import { createContext, useContext } from 'react';
import type { Shown } from './frames';
import type { MenuAction } from './menu-action';
import type { Message } from './wire';

/** What another tool lets this person do about a message of the chat. */
export type MessageTool = {
  name: string;
  /** Whether it has anything for the menu of this message: the button shows itself by it. */
  hasActions: (shown: Shown, message: Message) => boolean;
  /** Asked when the menu is opened. */
  useActions: (message: Message) => MenuAction[];
};

/** The page knows all tools, the chat only itself. The list never changes. */
export const MessageTools = createContext<readonly MessageTool[]>([]);

export const useMessageTools = (): readonly MessageTool[] => useContext(MessageTools);
