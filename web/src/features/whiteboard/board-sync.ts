import { Refused } from '~/api/refused';
import type { Changes, Entries, Entry } from './elements';
import { byIndex, type Drawn, differing, firstOf, forgotten, merged, stampOf, unsent } from './merging';
import { isNewer, isSame, type Stamp } from './stamps';

const everyMs = 300;
/** Longer than what was taken is on its way back. */
const patienceMs = 3000;
/** A frame from a browser has 64 kB at most. */
const mostBytes = 48_000;
const mostAtOnce = 500;

/** What is drawn upon: Excalidraw, or a stand-in. */
export type Surface<Element extends Drawn> = {
  scene: () => readonly Element[];
  show: (scene: Element[]) => void;
  /** Of what is just being drawn, and is put when it is finished. */
  unfinished: () => string | undefined;
  /** Of what is under this person's hands: others' changes of it wait. */
  held: () => readonly (string | undefined)[];
  elementOf: (entry: Entry) => Element;
  entryOf: (element: Element) => Entry | undefined;
};

export type Room = {
  put: (changes: Changes) => Promise<unknown>;
  mayDraw: () => boolean;
  refused: (problem: unknown) => void;
};

type Sent = Stamp & { at: number; isTaken: boolean };

/**
 * Keeps one board equal to the room's.
 *
 * 1. What changed in the room is merged into the scene; of an element the newer state stays (`stamps.ts`).
 * 2. What the scene has newer than the room is put: at once, then every 300 ms, one batch under way at a time.
 * 3. A batch that was taken need not hold: the server passes over what is older than what it has. What holds comes back by 1.
 * 4. A batch that is refused is taken back: the scene is what the room has.
 * 5. What somebody else deleted stays deleted, also when undoing or redoing here would bring it back. What was taken and never came
 *    back was deleted, too: between two frames, or while the line was broken.
 */
export class BoardSync<Element extends Drawn> {
  private readonly sent = new Map<string, Sent>();
  private readonly deletedHere = new Set<string>();
  private readonly deletedByOthers = new Set<string>();
  private isUnderWay = false;
  private lastAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private check: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly surface: Surface<Element>,
    private readonly room: Room,
    private entries: Entries = {},
  ) {}

  stop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.check);
  }

  /** The room has this now. Answers with what is new in it or changed. */
  receive(entries: Entries): Entry[] {
    const { put, gone } = differing(this.entries, entries);
    this.entries = entries;
    for (const { id } of put) {
      this.sent.delete(id);
      this.deletedByOthers.delete(id);
      this.deletedHere.delete(id);
    }
    for (const id of gone) {
      this.sent.delete(id);
      if (!this.deletedHere.delete(id)) this.deletedByOthers.add(id);
    }
    this.merge(put, gone);
    return put;
  }

  /** This person may draw no longer: what was not put yet is taken back. */
  closed(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.sent.clear();
    const { surface } = this;
    surface.show(Object.values(this.entries).map(surface.elementOf).sort(byIndex));
  }

  /** Something may have been drawn here. */
  changed(): void {
    if (this.timer !== undefined || this.isUnderWay || !this.room.mayDraw()) return;
    const waits = Math.max(0, this.lastAt + everyMs - Date.now());
    this.timer = setTimeout(() => void this.flush(), waits);
  }

  private merge(put: Entry[], gone: string[]): void {
    const { surface, room } = this;
    const held = new Set(surface.held());
    const mayDraw = room.mayDraw();
    const scene = merged({
      scene: surface.scene(),
      put,
      gone,
      elementOf: surface.elementOf,
      keeps: (element, entry) => held.has(element.id) || (mayDraw && isNewer(stampOf(element), entry)),
    });
    if (scene) surface.show(scene);
  }

  private async flush(): Promise<void> {
    this.timer = undefined;
    this.keepDeleted();
    if (!this.room.mayDraw()) return;
    const changes = firstOf(this.unsent(), mostBytes, mostAtOnce);
    if (changes.elements.length + changes.deleted.length === 0) return;
    this.lastAt = Date.now();
    this.isUnderWay = true;
    for (const { id, version, nonce } of [...changes.elements, ...changes.deleted])
      this.sent.set(id, { version, nonce, at: this.lastAt, isTaken: false });
    for (const { id } of changes.deleted) this.deletedHere.add(id);
    try {
      await this.room.put(changes);
      this.taken(changes);
    } catch (problem) {
      this.takeBack(problem);
    }
    this.isUnderWay = false;
    this.changed();
  }

  private taken({ elements, deleted }: Changes): void {
    for (const one of [...elements, ...deleted]) {
      const sent = this.sent.get(one.id);
      if (sent && isSame(one, sent)) sent.isTaken = true;
    }
    clearTimeout(this.check);
    this.check = setTimeout(() => this.changed(), patienceMs);
  }

  private unsent(): Changes {
    const { surface } = this;
    const unfinished = surface.unfinished();
    const since = Date.now() - patienceMs;
    return unsent({
      scene: surface.scene(),
      entries: this.entries,
      isHeldBack: (element) => {
        if (element.id === unfinished) return true;
        const sent = this.sent.get(element.id);
        return sent !== undefined && isSame(stampOf(element), sent) && sent.at > since;
      },
      entryOf: surface.entryOf,
    });
  }

  private keepDeleted(): void {
    for (const [id, { at, isTaken }] of this.sent)
      if (isTaken && at + patienceMs <= Date.now() && !this.deletedHere.has(id) && !this.entries[id])
        this.deletedByOthers.add(id);
    if (this.deletedByOthers.size === 0) return;
    const { surface } = this;
    const isBack = (element: Element) => !element.isDeleted && this.deletedByOthers.has(element.id);
    const scene = surface.scene();
    if (!scene.some(isBack)) return;
    surface.show(scene.map((element) => (isBack(element) ? forgotten(element) : element)));
  }

  private takeBack(problem: unknown): void {
    const ids = [...this.sent.keys()];
    this.sent.clear();
    if (problem instanceof Refused && problem.code === 'too_many_commands') return;
    this.deletedHere.clear();
    const refused = new Set(ids);
    const { surface, entries } = this;
    surface.show(
      surface
        .scene()
        .filter(({ id }) => !refused.has(id))
        .concat(ids.flatMap((id) => (entries[id] ? [surface.elementOf(entries[id])] : []))),
    );
    this.room.refused(problem);
  }
}
