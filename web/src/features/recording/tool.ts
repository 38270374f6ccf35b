import type { Tool } from '~/room/tool';
import { RecordingPlace } from './RecordingPlace';

export const recording: Tool = { name: 'recording', Light: RecordingPlace };
