import { Refused } from '~/api/refused';
import type {
  Bye,
  ClientMessage,
  Media,
  OlderEntries,
  ReadOlder,
  ServerMessage,
  Signal,
  SignalIn,
  SignalSum,
} from '~/generated/room';
import { AttendeesView } from './attendees-view';
import type { ServerClock } from './clock';
import { Commands } from './commands';
import { Heartbeat } from './heartbeat';
import type { Line } from './line';
import { Readings } from './readings';
import { returnDelayMs } from './return-delay';
import type { OpenSocket, RoomSocket } from './socket';
import type { Outcome, RoomStore } from './store';
import type { Tickets } from './tickets';
import type { Command } from './wire';

const LEAVE_WITHIN_MS = 1_500;

export type ConnectionParts = {
  store: RoomStore;
  clock: ServerClock;
  tickets: Tickets;
  openSocket: OpenSocket;
  addressOf: (ticket: string, isMoving: boolean) => string;
  isOfStage: () => boolean;
  random?: () => number;
};

type Heard = {
  line: (line: Line) => void;
  media: (media: Media) => void;
  signal: (signal: SignalIn) => void;
  summed: (sums: SignalSum[]) => void;
};

/**
 * A room's socket, which comes back by itself.
 *
 * 1. A ticket is at hand (the admission's, the last pong's) or is asked for over HTTP; no seat any more is the end.
 * 2. The socket opens and says `hello` with what the store has. The first message that is not a pong means: we are in.
 * 3. Only then commands without an answer are sent again; the server would refuse them before.
 * 4. It breaks, or is silent for too long: back to 1 after a while. `bye` is the end, except of a ticket that was only too old.
 */
export class RoomConnection {
  private socket: RoomSocket | undefined;
  private isOpen = false;
  private isIn = false;
  private isCatchingUp = false;
  private isStopped = false;
  private failures = 0;
  private usedFreshTicket = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private line: Line = { state: 'connecting', failures: 0 };
  /** For hosts and presenters. */
  readonly attendees = new AttendeesView((on) => {
    if (this.isIn) this.say({ t: 'watch', on });
  });
  private readonly commands = new Commands();
  private readonly readings = new Readings();
  private readonly heartbeat: Heartbeat;
  private readonly random: () => number;

  constructor(
    private readonly parts: ConnectionParts,
    private readonly heard: Heard,
  ) {
    this.random = parts.random ?? Math.random;
    this.heartbeat = new Heartbeat(
      (n) => this.say({ t: 'ping', n }),
      () => this.broken(),
    );
  }

  start(isMoving = false): void {
    this.isStopped = false;
    this.failures = 0;
    this.tell({ state: 'connecting', failures: 0 });
    void this.open(isMoving);
  }

  /** Ends quietly: the page is left. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.retry);
    this.drop();
  }

  /** Resolves with the number at which it was done; rejects with `Refused`. */
  send(command: Command): Promise<number> {
    const { id, answer } = this.commands.add(command);
    if (this.line.state === 'gone') this.commands.giveUp(this.line.why.code);
    else if (this.isIn) this.say({ t: 'do', id, command });
    return answer;
  }

  /** Gone for good, as far as this browser knows: at the answer, or when there is none. */
  async leave(): Promise<void> {
    const unanswered = new Promise((resolve) => setTimeout(resolve, LEAVE_WITHIN_MS));
    await Promise.race([this.send({ kind: 'leave' }).catch(() => undefined), unanswered]);
    if (this.line.state !== 'gone') this.end({ t: 'bye', code: 'left', fields: {} });
  }

  /** What has left a part's window, from `before` backwards; rejects with `Refused`, also when the line breaks. */
  readOlder(feature: ReadOlder['feature'], before: number): Promise<OlderEntries> {
    const { id, page } = this.readings.add();
    if (this.isIn) this.say({ t: 'read_older', id, feature, before });
    else this.readings.giveUp('unavailable');
    return page;
  }

  signal(signal: Signal): void {
    if (this.isIn) this.say({ t: 'signal', signal });
  }

  /** Says `hello` again: the answer brings what is missing, and new media tokens. */
  catchUp(): void {
    this.say({ t: 'hello', ...this.parts.store.cursors() });
  }

  /** The network is back: no need to wait for the next try. */
  tryNow(): void {
    if (this.socket || this.isStopped || this.line.state === 'gone') return;
    clearTimeout(this.retry);
    void this.open(false);
  }

  /** The browser says that it has no network: sooner than silence would. */
  networkLost(): void {
    if (this.socket) this.broken();
  }

  private async open(isMoving: boolean): Promise<void> {
    let ticket: string;
    try {
      const got = await this.parts.tickets.get();
      ticket = got.ticket;
      this.usedFreshTicket = got.isFresh;
    } catch (problem) {
      if (problem instanceof Refused && problem.status < 500 && problem.status !== 429) {
        this.end({ t: 'bye', code: 'seat_gone', fields: {} });
      } else this.comeBack();
      return;
    }
    if (this.isStopped || this.socket) return;
    const isOurs = () => this.socket === socket;
    const socket = this.parts.openSocket(this.parts.addressOf(ticket, isMoving), {
      opened: () => isOurs() && this.opened(),
      stirred: () => isOurs() && this.heartbeat.heard(),
      // The contract says what our own server sends; nothing else speaks on this socket.
      said: (text) => isOurs() && this.hear(JSON.parse(text) as ServerMessage),
      closed: () => isOurs() && this.broken(),
    });
    this.socket = socket;
    this.heartbeat.heard();
  }

  private opened(): void {
    this.isOpen = true;
    this.heartbeat.start();
    this.catchUp();
  }

  private hear(message: ServerMessage): void {
    switch (message.t) {
      case 'view':
        this.arrived();
        if (message.channel === 'room' && this.attendees.isOf(message)) this.attendees.open(message);
        else this.fill(this.parts.store.open(message));
        return;
      case 'frame':
        this.arrived();
        if (this.attendees.isOf(message)) this.attendees.advance(message);
        else this.fill(this.parts.store.advance(message));
        return;
      case 'watching':
        this.attendees.follow(message.view);
        return;
      case 'media':
        this.arrived();
        this.heard.media(message);
        return;
      case 'done':
        this.commands.done(message);
        return;
      case 'refused':
        this.commands.refused(message);
        this.readings.refused(message);
        return;
      case 'older':
        this.readings.answered(message);
        return;
      case 'signal':
        this.heard.signal(message);
        return;
      case 'summed':
        this.heard.summed(message.sums);
        return;
      case 'pong':
        this.parts.clock.learn(this.heartbeat.answered(message.n), message.now);
        this.parts.tickets.renew(message.ticket);
        return;
      case 'resume':
        this.catchUp();
        return;
      case 'bye':
        this.dismissed(message);
        return;
      default:
        message satisfies never;
    }
  }

  private arrived(): void {
    if (this.isIn) return;
    this.isIn = true;
    this.failures = 0;
    this.tell({ state: 'online' });
    for (const { id, command } of this.commands.unanswered()) this.say({ t: 'do', id, command });
    this.attendees.askAgain();
  }

  /** One question per gap: what was under way before its answer shows the same gap again. */
  private fill(outcome: Outcome): void {
    if (outcome === 'applied') this.isCatchingUp = false;
    if (outcome !== 'gap' || this.isCatchingUp) return;
    this.isCatchingUp = true;
    this.catchUp();
  }

  private dismissed(bye: Bye): void {
    if (bye.code === 'seat_gone' && !this.usedFreshTicket) {
      this.parts.tickets.distrust();
      this.drop();
      void this.open(false);
    } else this.end(bye);
  }

  private broken(): void {
    const neverOpened = !this.isIn;
    this.drop();
    if (neverOpened) this.parts.tickets.distrust();
    this.comeBack();
  }

  private comeBack(): void {
    if (this.isStopped) return;
    const delayMs = returnDelayMs(this.failures, this.parts.isOfStage(), this.random);
    this.failures += 1;
    const wasIn = this.parts.store.cursors() !== undefined;
    this.tell({ state: wasIn ? 'lost' : 'connecting', failures: this.failures });
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.open(false), delayMs);
  }

  private end(why: Bye): void {
    this.drop();
    this.commands.giveUp(why.code);
    this.tell({ state: 'gone', why });
  }

  private drop(): void {
    const { socket } = this;
    this.socket = undefined;
    this.isOpen = false;
    this.isIn = false;
    this.isCatchingUp = false;
    this.readings.giveUp('unavailable');
    this.heartbeat.stop();
    socket?.close();
  }

  private say(message: ClientMessage): void {
    if (this.isOpen) this.socket?.send(JSON.stringify(message));
  }

  private tell(line: Line): void {
    this.line = line;
    this.heard.line(line);
  }
}
