import type { Frame, OwnParts, RoomView } from '~/generated/room';
import { type Outcome, RoomStore } from './store';

/** Somebody who has done nothing yet: that is what all attendees are shown alike. */
export const ownOfAnybody: OwnParts = {
  people: { id: '', name: '', role: 'attendee', may: [] },
  preflight: { reported: null, may: [] },
};

/**
 * What attendees see now, for hosts and presenters who look: their view and its frames come over the same socket as one's own, told
 * apart by the view's id. It is asked for while somebody looks, on every new socket anew.
 */
export class AttendeesView {
  readonly store = new RoomStore();
  private view: string | undefined;
  private lookers = 0;

  constructor(private readonly ask: (isOn: boolean) => void) {}

  /** Until what it gives is called. */
  look(): () => void {
    this.lookers += 1;
    if (this.lookers === 1) this.ask(true);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.lookers -= 1;
      if (this.lookers === 0) this.ask(false);
    };
  }

  /** A new socket knows nothing of this. */
  askAgain(): void {
    this.view = undefined;
    if (this.lookers > 0) this.ask(true);
  }

  follow(view: string | null): void {
    this.view = view ?? undefined;
  }

  isOf(message: { view: string }): boolean {
    return message.view === this.view;
  }

  open(view: RoomView): void {
    this.store.open(view);
    this.store.open({ ...view, channel: 'own', parts: ownOfAnybody });
  }

  advance(frame: Frame): void {
    const outcome: Outcome = this.store.advance(frame);
    if (outcome === 'gap' && this.lookers > 0) this.ask(true);
  }
}
