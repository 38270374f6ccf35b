import { breakCard } from '~/features/break_card/tool';
import { callToAction } from '~/features/call_to_action/tool';
import { handouts } from '~/features/handouts/tool';
import { lowerThirds } from '~/features/lower_thirds/tool';
import { player } from '~/features/player/tool';
import { polls } from '~/features/polls/tool';
import { portraits } from '~/features/portraits/tool';
import { questions } from '~/features/questions/tool';
import { reactions } from '~/features/reactions/tool';
import { recording } from '~/features/recording/tool';
import { slides } from '~/features/slides/tool';
import { streaming } from '~/features/streaming/tool';
import { whiteboard } from '~/features/whiteboard/tool';
import type { UseFaceTitle } from '~/room/face-title';
import type { Tool } from '~/room/tool';

/** The tools of the room beyond the talk, in the order of the rail and of the tabs. */
export const tools: readonly Tool[] = [
  questions,
  slides,
  whiteboard,
  player,
  polls,
  callToAction,
  handouts,
  lowerThirds,
  breakCard,
  reactions,
  portraits,
  recording,
  streaming,
];

export const messageTools = tools.flatMap(({ name, messages }) => (messages ? [{ name, ...messages }] : []));

const useNoTitle: UseFaceTitle = () => undefined;
export const useFaceTitle = tools.find((tool) => tool.useFaceTitle)?.useFaceTitle ?? useNoTitle;
