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

export type ReplayIndex = { duration_ms: number; chapters: Chapter[]; words: Words[] };

/** The address of what lies beside the recording, by its name. */
export type Beside = (name: string) => string;
