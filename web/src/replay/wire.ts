/** What a replay is made of, as the worker writes it beside the recording. */
export type Chapter = {
  media_ms: number;
  tool: string;
  document: string;
  key: string;
  page: number;
  title: string;
};

export type Words = { media_ms: number; kind: 'chat' | 'question' | 'slide'; name: string; text: string };

/** At `media_at` of the recording `lasts_ms` of the session are missing. */
export type Gap = { media_at: number; lasts_ms: number; why: 'paused' | 'lost' };

/** Left, top, width and height of the page in the film, in shares of its own; nothing where it cannot be drawn over. From `media_ms` on. */
export type Place = { media_ms: number; page: [number, number, number, number] | null };

export type ReplayIndex = {
  duration_ms: number;
  chapters: Chapter[];
  gaps: Gap[];
  words: Words[];
  places?: Place[];
};

/** The address of what lies beside the recording, by its name. */
export type Beside = (name: string) => string;
