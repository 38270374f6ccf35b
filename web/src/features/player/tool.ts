import { lazy } from 'react';
import type { Tool } from '~/room/tool';
import { ChooseClip } from './ChooseClip';
import { PlayerRail } from './PlayerRail';

const PlayerView = lazy(async () => ({ default: (await import('./PlayerView')).PlayerView }));

export const player: Tool = { name: 'player', Rail: PlayerRail, Overlay: ChooseClip, Content: PlayerView };
