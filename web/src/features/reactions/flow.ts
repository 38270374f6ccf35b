import type { SignalSum } from '~/generated/room';
import type { RoomClient } from '~/room/client';
import type { Reaction } from '~/room/reactions';

/** The server loses those that come sooner. */
const EVERY_MS = 550;
/** What was not counted by then never will be: signals may be lost. */
const OWED_MS = 3_000;

type Room = {
  connection: Pick<RoomClient['connection'], 'signal'>;
  onSummed: RoomClient['onSummed'];
};

type Listener = (reaction: Reaction, count: number) => void;

/** The reactions of one room on their way to the screen: one's own at once, and off the counts that bring them again. */
export class ReactionFlow {
  private readonly listeners = new Set<Listener>();
  private reactedAt = Number.NEGATIVE_INFINITY;
  private owed: { reaction: Reaction; until: number }[] = [];

  constructor(private readonly client: Room) {
    client.onSummed((sums) => this.summed(sums));
  }

  react(reaction: Reaction): void {
    const now = Date.now();
    if (now - this.reactedAt < EVERY_MS) return;
    this.reactedAt = now;
    this.client.connection.signal({ kind: 'react', reaction });
    this.owed.push({ reaction, until: now + OWED_MS });
    this.tell(reaction, 1);
  }

  readonly listen = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private summed(sums: SignalSum[]): void {
    for (const { signal, count } of sums) {
      if (signal.kind !== 'react') continue;
      const others = count - this.takeOwn(signal.reaction, count);
      if (others > 0) this.tell(signal.reaction, others);
    }
  }

  /** How many of these were shown when they were sent. */
  private takeOwn(reaction: Reaction, count: number): number {
    const now = Date.now();
    this.owed = this.owed.filter(({ until }) => until > now);
    const own = this.owed.filter((one) => one.reaction === reaction).slice(0, count);
    this.owed = this.owed.filter((one) => !own.includes(one));
    return own.length;
  }

  private tell(reaction: Reaction, count: number): void {
    for (const listener of this.listeners) listener(reaction, count);
  }
}

const flows = new WeakMap<RoomClient, ReactionFlow>();

/** The button and what flies over the stage share one. */
export function flowOf(client: RoomClient): ReactionFlow {
  const known = flows.get(client);
  if (known) return known;
  const flow = new ReactionFlow(client);
  flows.set(client, flow);
  return flow;
}
