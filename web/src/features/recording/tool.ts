import { lazy } from 'react';
import { withTexts } from '~/i18n/i18n';
import type { Tool } from '~/room/tool';

/** Fetched beside the room, not before it: nobody's way in waits for a light. */
const Light = lazy(async () => ({
  default: await withTexts(
    import('./RecordingLight').then((piece) => piece.RecordingLight),
    'recording',
  ),
}));

export const recording: Tool = { name: 'recording', Light };
