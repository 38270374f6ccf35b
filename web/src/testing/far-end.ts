import type { ClientMessage, ServerMessage } from '~/generated/room';
import type { OpenSocket, SocketEvents } from '~/room/socket';

/** The other end of a room's socket: what was said to it, and what it says. */
export class FarEnd {
  readonly said: ClientMessage[] = [];
  isClosed = false;

  constructor(
    readonly address: string,
    private readonly events: SocketEvents,
  ) {}

  open(): void {
    this.events.opened();
  }

  say(...messages: ServerMessage[]): void {
    for (const message of messages) {
      this.stir();
      this.events.said(JSON.stringify(message));
    }
  }

  /** A piece of something larger. */
  stir(): void {
    this.events.stirred();
  }

  break(): void {
    this.events.closed();
  }

  heard(t: ClientMessage['t']): ClientMessage[] {
    return this.said.filter((message) => message.t === t);
  }

  /** The last command that came, with its id. */
  lastCommand() {
    const message = this.said.findLast((one) => one.t === 'do');
    if (message?.t !== 'do') throw new Error('no command came');
    return message;
  }
}

/** Opens sockets that lead to far ends, which the test holds. */
export function farEnds(): { ends: FarEnd[]; openSocket: OpenSocket } {
  const ends: FarEnd[] = [];
  const openSocket: OpenSocket = (address, events) => {
    const end = new FarEnd(address, events);
    ends.push(end);
    return {
      send: (text) => end.said.push(JSON.parse(text)),
      close: () => {
        end.isClosed = true;
      },
    };
  };
  return { ends, openSocket };
}
