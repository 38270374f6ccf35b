import type { Frame, OwnParts, OwnView, RoomParts, RoomView } from '~/generated/room';
import { advanced, type Channel, follows, opened, type Shown } from './frames';

/** What became of a message: shown, of an older view, or a gap before it that only a `hello` can fill. */
export type Outcome = 'applied' | 'dropped' | 'gap';

export type Cursors = { view: string; room_seq: number; own_seq: number };

/** The room as this person sees it: views and frames in, parts out. Knows no rule and no socket, so a replay can feed it too. */
export class RoomStore {
  private room: Channel<RoomParts> | undefined;
  private own: Channel<OwnParts> | undefined;
  private audience: RoomView['audience'] = 'lobby';
  private current: Shown | undefined;
  private readonly listeners = new Set<() => void>();

  /** Nothing until both channels of a view are there. */
  readonly shown = (): Shown | undefined => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What a `hello` tells the server; nothing before the first whole view. */
  cursors(): Cursors | undefined {
    if (!this.room || !this.own || this.room.view !== this.own.view) return undefined;
    return { view: this.room.view, room_seq: this.room.seq, own_seq: this.own.seq };
  }

  open(view: RoomView | OwnView): Outcome {
    if (view.channel === 'room') {
      this.room = opened<RoomParts>(view);
      this.audience = view.audience;
    } else {
      this.own = opened<OwnParts>(view);
    }
    this.show();
    return 'applied';
  }

  advance(frame: Frame): Outcome {
    return frame.channel === 'room' ? this.advanceRoom(frame) : this.advanceOwn(frame);
  }

  private advanceRoom(frame: Frame): Outcome {
    if (this.room?.view !== frame.view) return 'dropped';
    if (!follows(this.room, frame)) return frame.seq <= this.room.seq ? 'dropped' : 'gap';
    this.room = advanced(this.room, frame);
    return this.show();
  }

  private advanceOwn(frame: Frame): Outcome {
    if (this.own?.view !== frame.view) return 'dropped';
    if (!follows(this.own, frame)) return frame.seq <= this.own.seq ? 'dropped' : 'gap';
    this.own = advanced(this.own, frame);
    return this.show();
  }

  private show(): 'applied' {
    const { room, own, audience } = this;
    if (room && own && room.view === own.view) {
      this.current = { audience, room, own };
      for (const listener of this.listeners) listener();
    }
    return 'applied';
  }
}
