import { Refused, refusalFrom, Unreachable } from '~/api/refused';
import { sayable } from '~/api/sentence';
import type { Shelf } from './shelf';

const pieceBytes = 8 * 1024 * 1024;
const pausesSeconds = [1, 2, 4, 8, 15];

type Sending = {
  file: Blob;
  shelf: Shelf;
  /** Where to go on. */
  from: number;
  onProgress: (sent: number) => void;
  signal: AbortSignal;
};

/** Sends what is left of a file, piece by piece (the core of tus 1.0.0). A line that breaks is waited for; the server says
 * from where to go on. */
export async function sendPieces(
  id: string,
  { file, shelf, from, onProgress, signal }: Sending,
): Promise<void> {
  let sent = from;
  let failures = 0;
  while (sent < file.size) {
    onProgress(sent);
    try {
      sent = await sendPiece(shelf, id, file, sent, onProgress, signal);
      failures = 0;
    } catch (problem) {
      if (problem instanceof Refused && problem.code === 'not_the_offset') {
        sent = Number(problem.fields.offset);
      } else if (isPassing(problem) && !signal.aborted) {
        await pause(pausesSeconds[Math.min(failures, pausesSeconds.length - 1)] ?? 1, signal);
        failures += 1;
      } else throw problem instanceof Refused ? await sayable(problem) : problem;
    }
  }
  onProgress(sent);
}

/** `not_present`: the upload came back sooner than the room's own line. */
const isPassing = (problem: unknown) =>
  problem instanceof Unreachable ||
  (problem instanceof Refused && (problem.status >= 500 || problem.code === 'not_present'));

/** By XMLHttpRequest, which alone tells how much has left. Resolves to the new offset. */
function sendPiece(
  shelf: Shelf,
  id: string,
  file: Blob,
  offset: number,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    request.open('PATCH', shelf.pathOf(id));
    request.setRequestHeader('Content-Type', 'application/offset+octet-stream');
    request.setRequestHeader('Upload-Offset', String(offset));
    request.setRequestHeader(...shelf.right());
    request.upload.onprogress = ({ loaded }) => onProgress(offset + loaded);
    request.onload = () => {
      const now = Number(request.getResponseHeader('Upload-Offset'));
      if (request.status === 204 && now > offset) resolve(now);
      else reject(refusalFrom(request.status, bodyOf(request.responseText)));
    };
    request.onerror = () => reject(new Unreachable('upload'));
    request.onabort = () => reject(signal.reason);
    request.onloadend = () => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop);
    request.send(file.slice(offset, offset + pieceBytes));
  });
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** At once when the line is back. */
function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    addEventListener('online', end);
    signal.addEventListener('abort', end, { once: true });
  });
}
