import type { StagePart } from '~/generated/room';

/** What the recorder, whose browser this is, begins with. A `stream` goes on while presenters are among themselves. */
export type Settings = {
  room: string;
  ticket: string;
  language: string;
  layout: StagePart['layout'];
  purpose: 'recording' | 'stream';
};

/** Left, top, width and height, in shares of the picture's. */
export type Box = [left: number, top: number, width: number, height: number];

type Told =
  | { kind: 'begin' }
  | { kind: 'fit'; width: number; height: number }
  | { kind: 'window'; state: 'minimized' | 'normal' }
  | { kind: 'started' | 'paused' | 'resumed' | 'ended'; at: number }
  | { kind: 'piece'; at: number; data: string }
  | { kind: 'lay'; at: number; page: Box | null }
  | { kind: 'trouble'; text: string };

declare global {
  interface Window {
    /** Added by the recorder to its own browser; nobody else's has it. */
    rostrumRecorder?: (message: string) => Promise<string>;
    /** Called by the recorder: hand over what is left, then say that it ended. */
    rostrumEnd?: () => void;
  }
}

export const isRecorder = (): boolean => window.rostrumRecorder !== undefined;

/** Resolves when the recorder has it: pieces wait for one another. */
export async function tell(told: Told): Promise<string> {
  if (!window.rostrumRecorder) throw new Error('no recorder');
  return await window.rostrumRecorder(JSON.stringify(told));
}

export async function begin(): Promise<Settings> {
  // The recorder answers with what its own model writes.
  return JSON.parse(await tell({ kind: 'begin' })) as Settings;
}
