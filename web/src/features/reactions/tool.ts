import { lazy } from 'react';
import type { Tool } from '~/room/tool';
import { ReactButton } from './ReactButton';

const Shower = lazy(async () => ({ default: (await import('./Shower')).Shower }));

export const reactions: Tool = { name: 'reactions', Control: ReactButton, Above: Shower };
