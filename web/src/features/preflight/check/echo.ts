import { beginCheck } from '~/api/checks';
import { effects } from '~/room/effects/choice';
import { capture, unheard } from '~/room/media/capture';

const RECORD_MS = 3_000;

/** What came back is recorded while somebody speaks. `listening`: now. Throws `DeviceProblem`, or what the connection threw. */
export async function recordEcho(roomId: string | undefined, listening: () => void): Promise<Blob> {
  const captured = await capture('microphone', { effects: effects.get() }, unheard);
  try {
    const [microphone] = captured.tracks;
    if (!microphone) throw new Error('no microphone');
    const [{ CheckRooms }, { Track }, check] = await Promise.all([
      import('./check-rooms'),
      import('livekit-client'),
      beginCheck({ roomId, measuresSpeed: false }),
    ]);
    const rooms = await CheckRooms.open(check);
    try {
      const back = await rooms.echoOf(microphone, Track.Source.Microphone);
      return await recorded(back.mediaStreamTrack, listening);
    } finally {
      await rooms.close();
    }
  } finally {
    captured.stop();
  }
}

async function recorded(track: MediaStreamTrack, listening: () => void): Promise<Blob> {
  const stream = new MediaStream([track]);
  // Chromium lets nothing of a remote track flow before some element plays it.
  const silent = new Audio();
  silent.muted = true;
  silent.srcObject = stream;
  await silent.play();
  const recorder = new MediaRecorder(stream);
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const ended = new Promise((resolve) => recorder.addEventListener('stop', resolve));
  recorder.start();
  listening();
  await new Promise((done) => setTimeout(done, RECORD_MS));
  recorder.stop();
  await ended;
  silent.srcObject = null;
  return new Blob(pieces, { type: recorder.mimeType });
}
