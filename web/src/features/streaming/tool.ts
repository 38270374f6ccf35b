import type { Tool } from '~/room/tool';
import { StreamingPlace } from './StreamingPlace';

export const streaming: Tool = { name: 'streaming', Light: StreamingPlace };
