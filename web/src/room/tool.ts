import type { ComponentType } from 'react';
import type { UseFaceTitle } from './face-title';
import type { MenuAction } from './menu-action';
import type { MessageTool } from './message-tools';
import type { PersonId } from './wire';

/** What a tab beside the talk says of itself; `needsYou` paints the number amber. */
export type SideTab = { label: string; count?: number; needsYou?: boolean };

/** A tool of the room: a folder of `features/` and one line in `pages/room/tools.ts`. It shows itself where it has something
 * for this person, and draws nothing where it has not. Panels and overlays are best loaded lazily: few need all of them. */
export type Tool = {
  /** The name of the feature, and of its tab. */
  name: string;
  /** On the rail of hosts and presenters; on their phones in 'Tools'. */
  Rail?: ComponentType;
  /** Fills the stage's large place while `stage.content` names this tool. */
  Content?: ComponentType;
  /** In the bar on top, beside what says that it is live. */
  Light?: ComponentType;
  /** Among one's own controls at the bottom. */
  Control?: ComponentType;
  /** Over the whole stage and below the overlays; the pointer goes through it. */
  Above?: ComponentType;
  /** Over the stage's lower edge, for as long as it draws anything. */
  Overlay?: ComponentType;
  /** Beside the talk; `useTab` answers nothing while this person has no such tab. */
  side?: { useTab: () => SideTab | undefined; Panel: ComponentType };
  /** In the menu of a message. */
  messages?: Omit<MessageTool, 'name'>;
  /** Below somebody's name in their picture. */
  useFaceTitle?: UseFaceTitle;
  /** In the menu of a person. */
  usePersonActions?: (person: PersonId) => MenuAction[];
};
