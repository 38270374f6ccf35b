import type { Readiness, ReportReadiness } from '~/generated/room';
import type { Findings } from '~/room/findings';

type Told = Required<Omit<ReportReadiness, 'kind'>>;

/** What this browser knows of its sound now. */
export type Known = {
  needsTap: boolean;
  /** To the media server; a room that needs no connection yet has not found out. */
  hasWay: boolean;
  hasSpeakers: boolean;
  findings: Findings;
  browser: string;
};

function hearingOf({ needsTap, hasWay, hasSpeakers, findings }: Known): Told['hearing'] {
  if (needsTap) return 'needs_tap';
  if (!hasWay) return 'no_media';
  if (!hasSpeakers) return 'no_device';
  return findings.isUnheard ? 'unheard' : 'ok';
}

export function readinessOf(known: Known): Told {
  const { speaking = 'unknown', via = 'unknown', line = 'unknown' } = known.findings;
  return { hearing: hearingOf(known), speaking, via, line, browser: known.browser };
}

const keys = ['hearing', 'speaking', 'via', 'line', 'browser'] as const;

/** Whether the room should be told; who never had any trouble tells nothing, and the server would not write it down. */
export function isNews(told: Told, reported: Readiness | null): boolean {
  if (reported) return keys.some((key) => told[key] !== reported[key]);
  const isWell = told.hearing === 'ok' && ['ok', 'unknown'].includes(told.speaking);
  return !isWell || told.line === 'none' || told.line === 'audio';
}
