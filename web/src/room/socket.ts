import { Inbox } from './inbox';

/**
 * What happens on a socket. `stirred`: something came, though perhaps only a piece of what is `said` later. `closed` comes last, once,
 * unless this side closes.
 */
export type SocketEvents = { opened(): void; stirred(): void; said(text: string): void; closed(): void };

/** What the connection needs of a WebSocket. */
export type RoomSocket = { send(text: string): void; close(): void };

export type OpenSocket = (address: string, events: SocketEvents) => RoomSocket;

export const openWebSocket: OpenSocket = (address, events) => {
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  const inbox = new Inbox({
    said: (text) => events.said(text),
    broken: () => {
      socket.close();
      events.closed();
    },
  });
  socket.onopen = () => events.opened();
  socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
    events.stirred();
    if (typeof data === 'string') inbox.text(data);
    else inbox.piece(data);
  };
  // The last word may still wait behind a large message.
  socket.onclose = () => inbox.inTurn(() => events.closed());
  return {
    send: (text) => socket.send(text),
    close: () => {
      inbox.close();
      socket.close();
    },
  };
};

export function socketAddress(roomId: string, ticket: string, isMoving: boolean): string {
  const origin = window.location.origin.replace(/^http/, 'ws');
  return `${origin}/live/${roomId}?ticket=${encodeURIComponent(ticket)}&move=${isMoving ? 1 : 0}`;
}
