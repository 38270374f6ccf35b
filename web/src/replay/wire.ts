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

/** Where the recording lies: `media` is its file, `poster` a picture of it, `beside` gives the address of what lies beside it. */
export type ReplayAddresses = { media: string; poster?: string; beside: (name: string) => string };
