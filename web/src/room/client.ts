import { socketTicket } from '~/api/rooms';
import type { Media, SignalIn, SignalSum } from '~/generated/room';
import type { Kept } from './admission';
import { ServerClock } from './clock';
import { RoomConnection } from './connection';
import type { Line } from './line';
import { type OpenSocket, openWebSocket, socketAddress } from './socket';
import { RoomStore } from './store';
import { type AskTicket, Tickets } from './tickets';
import { Value } from './value';
import { isOfStage } from './wire';

/** What a room is shown by, where it is not a person's own socket. */
type Means = { openSocket?: OpenSocket; askTicket?: AskTicket; store?: RoomStore; clock?: ServerClock };

/** Everything that a person in a room has: what is shown, the line, the clock, the media tokens. */
export class RoomClient {
  readonly store: RoomStore;
  readonly clock: ServerClock;
  readonly line = new Value<Line>({ state: 'connecting', failures: 0 });
  readonly media = new Value<Media | undefined>(undefined);
  readonly connection: RoomConnection;
  private readonly signalListeners = new Set<(signal: SignalIn) => void>();
  private readonly sumListeners = new Set<(sums: SignalSum[]) => void>();

  constructor(
    readonly admission: Kept,
    { openSocket = openWebSocket, askTicket, store = new RoomStore(), clock = new ServerClock() }: Means = {},
  ) {
    const { room_id, role } = admission;
    this.store = store;
    this.clock = clock;
    const askAgain = async () => (await socketTicket(room_id, admission.seat_ticket)).socket_ticket;
    this.connection = new RoomConnection(
      {
        store: this.store,
        clock: this.clock,
        tickets: new Tickets(admission.socket_ticket, admission.given_at, askTicket ?? askAgain),
        openSocket,
        addressOf: (ticket, isMoving) => socketAddress(room_id, ticket, isMoving),
        isOfStage: () => isOfStage(this.store.shown()?.own.parts.people?.role ?? role),
      },
      {
        line: (line) => this.line.set(line),
        media: (media) => this.media.set(media),
        signal: (signal) => {
          for (const listener of this.signalListeners) listener(signal);
        },
        summed: (sums) => {
          for (const listener of this.sumListeners) listener(sums);
        },
      },
    );
  }

  readonly onSignal = (listener: (signal: SignalIn) => void): (() => void) => {
    this.signalListeners.add(listener);
    return () => this.signalListeners.delete(listener);
  };

  /** Signals that come as counts, one's own among them. */
  readonly onSummed = (listener: (sums: SignalSum[]) => void): (() => void) => {
    this.sumListeners.add(listener);
    return () => this.sumListeners.delete(listener);
  };
}
