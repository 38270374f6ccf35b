/** What happens on a socket. `closed` comes last, once. */
export type SocketEvents = { opened(): void; said(text: string): void; closed(): void };

/** What the connection needs of a WebSocket. */
export type RoomSocket = { send(text: string): void; close(): void };

export type OpenSocket = (address: string, events: SocketEvents) => RoomSocket;

export const openWebSocket: OpenSocket = (address, events) => {
  const socket = new WebSocket(address);
  socket.onopen = () => events.opened();
  socket.onmessage = ({ data }) => events.said(String(data));
  socket.onclose = () => events.closed();
  return socket;
};

export function socketAddress(roomId: string, ticket: string, isMoving: boolean): string {
  const origin = window.location.origin.replace(/^http/, 'ws');
  return `${origin}/live/${roomId}?ticket=${encodeURIComponent(ticket)}&move=${isMoving ? 1 : 0}`;
}
