import type { Kept } from './admission';
import { RoomClient } from './client';
import type { RoomMedia } from './media/room-media';
import { Value } from './value';

// Fetched beside the page, not before it: the lobby and the chat do not wait for LiveKit.
const mediaCode = import('./media/room-media');

/** A room that a person is in or on their way into: its socket, and sound and picture as soon as their code is there. */
export class OpenRoom {
  readonly media = new Value<RoomMedia | undefined>(undefined);
  private isClosed = false;

  constructor(
    readonly admission: Kept,
    readonly client = new RoomClient(admission),
  ) {
    this.client.connection.start();
    void mediaCode.then(({ RoomMedia }) => {
      if (!this.isClosed) this.media.set(new RoomMedia(this.client));
    });
  }

  close(): void {
    this.isClosed = true;
    this.client.connection.stop();
    this.media.get()?.close();
  }
}

/** A browser's first peer connection takes longer than the next: it looks for codecs. Nothing is sent. */
export async function warmUp(): Promise<void> {
  await mediaCode;
  const first = new RTCPeerConnection();
  first.addTransceiver('audio', { direction: 'recvonly' });
  first.addTransceiver('video', { direction: 'recvonly' });
  await first.createOffer();
  first.close();
}

let ahead: OpenRoom | undefined;

/** Who needs no device check is on their way in while the room's page is being drawn. */
export function openAhead(admission: Kept): void {
  ahead?.close();
  ahead = new OpenRoom(admission);
}

/** For the page: the room that was opened ahead with this admission, or a new one. The page has read its admission back from the tab,
 * so it is the same by its ticket. One that is not taken is closed: two sockets of a seat would push each other out. */
export function openRoom(admission: Kept): OpenRoom {
  const waiting = ahead;
  ahead = undefined;
  if (waiting?.admission.socket_ticket === admission.socket_ticket) return waiting;
  waiting?.close();
  return new OpenRoom(admission);
}
