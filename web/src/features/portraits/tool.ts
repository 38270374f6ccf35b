import type { Tool } from '~/room/tool';
import { usePortraitActions } from './usePortraitActions';

export const portraits: Tool = { name: 'portraits', usePersonActions: usePortraitActions };
