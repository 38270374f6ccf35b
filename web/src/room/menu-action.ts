import type { Icon } from '@tabler/icons-react';

/** Something that may be done about one person or message, in a menu of all features' such things. */
export type MenuAction = { key: string; label: string; Icon: Icon; isGrave?: boolean; act: () => void };
