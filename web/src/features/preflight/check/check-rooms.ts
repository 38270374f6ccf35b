import { Room, RoomEvent, type Track } from 'livekit-client';

const PATIENCE_MS = 8_000;
const server = () => window.location.origin.replace(/^http/, 'ws');

async function connected(token: string): Promise<Room> {
  const room = new Room({ adaptiveStream: false, dynacast: false, disconnectOnPageLeave: true });
  await room.connect(server(), token, {
    maxRetries: 0,
    peerConnectionTimeout: PATIENCE_MS,
    websocketTimeout: PATIENCE_MS,
  });
  return room;
}

/** Whether the media server can be reached at all; nothing is sent. */
export async function hasMediaWay(hears: string): Promise<boolean> {
  try {
    await (await connected(hears)).disconnect();
    return true;
  } catch {
    return false;
  }
}

/** Both ends of a check's own media room: what one publishes, the other gets back from the media server. Throws when there is no way. */
export class CheckRooms {
  private constructor(
    private readonly mouth: Room,
    private readonly ear: Room,
  ) {}

  static async open({ sends, hears }: { sends: string; hears: string }): Promise<CheckRooms> {
    const ear = await connected(hears);
    try {
      return new CheckRooms(await connected(sends), ear);
    } catch (problem) {
      await ear.disconnect();
      throw problem;
    }
  }

  /** Publishes, and resolves with what came back. */
  async echoOf(track: MediaStreamTrack, source: Track.Source): Promise<Track> {
    const back = this.comesBack(track.kind);
    back.catch(() => undefined);
    await this.mouth.localParticipant.publishTrack(track, { source, simulcast: false, dtx: false });
    return back;
  }

  async close(): Promise<void> {
    await Promise.all([this.mouth.disconnect(), this.ear.disconnect()]);
  }

  private comesBack(kind: string): Promise<Track> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('nothing came back')), PATIENCE_MS);
      this.ear.on(RoomEvent.TrackSubscribed, (heard) => {
        if (heard.kind !== kind) return;
        clearTimeout(timer);
        resolve(heard);
      });
    });
  }
}
