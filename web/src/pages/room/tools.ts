import { callToAction } from '~/features/call_to_action/tool';
import { polls } from '~/features/polls/tool';
import { reactions } from '~/features/reactions/tool';
import { slides } from '~/features/slides/tool';
import type { Tool } from '~/room/tool';

/** The tools of the room beyond the talk, in the order of the rail and of the tabs. */
export const tools: readonly Tool[] = [slides, polls, callToAction, reactions];

export const messageTools = tools.flatMap(({ name, messages }) => (messages ? [{ name, ...messages }] : []));
