import type { ReactNode } from 'react';
import type { PersonId } from '~/room/wire';

/** What may be done with a person, drawn by the page: it knows every feature, a feature knows only itself. */
export type MenuOf = (person: PersonId) => ReactNode;

/** What a tool shows on the stage, drawn by the page for the same reason. */
export type ContentOf = (tool: string) => ReactNode;
