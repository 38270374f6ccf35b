import type { Changes, Entries, Entry } from './elements';
import { isNewer, type Stamp } from './stamps';

/** What Excalidraw's elements and ours have in common. */
export type Drawn = {
  id: string;
  index: string | null;
  version: number;
  versionNonce: number;
  isDeleted: boolean;
};

export const stampOf = ({ version, versionNonce }: Drawn): Stamp => ({ version, nonce: versionNonce });

/** Deleted by others: older than whatever may still come of it, so that it is not kept as one's own. */
export const forgotten = <Element extends Drawn>(element: Element): Element => ({
  ...element,
  isDeleted: true,
  version: 1,
  versionNonce: 2 ** 31 - 1,
});

/** Entries that are others than before, and ids of those that are gone. Entries are never changed in place. */
export function differing(before: Entries, after: Entries): { put: Entry[]; gone: string[] } {
  const put = Object.values(after).filter((entry) => before[entry.id] !== entry);
  const gone = Object.keys(before).filter((id) => !(id in after));
  return { put, gone };
}

type Merging<Element extends Drawn> = {
  scene: readonly Element[];
  put: readonly Entry[];
  gone: readonly string[];
  elementOf: (entry: Entry) => Element;
  /** This person's own change is not in the room yet, and is the newer one. */
  keeps: (element: Element, entry: Entry) => boolean;
};

/** The scene with what changed in the room; nothing when that makes no difference. */
export function merged<Element extends Drawn>({ scene, put, gone, elementOf, keeps }: Merging<Element>) {
  const fresh = new Map(put.map((entry) => [entry.id, entry]));
  const leaving = new Set(gone);
  let isOther = false;
  let isInOrder = true;
  const next = scene.map((element) => {
    const entry = fresh.get(element.id);
    fresh.delete(element.id);
    if (entry) {
      const isKnown =
        !element.isDeleted && entry.version === element.version && entry.nonce === element.versionNonce;
      if (isKnown || keeps(element, entry)) return element;
      isOther = true;
      isInOrder &&= entry.index === element.index;
      return elementOf(entry);
    }
    if (!leaving.has(element.id) || element.isDeleted) return element;
    isOther = true;
    return forgotten(element);
  });
  for (const entry of fresh.values()) {
    next.push(elementOf(entry));
    isOther = true;
    isInOrder = false;
  }
  if (!isOther) return undefined;
  return isInOrder ? next : next.sort(byIndex);
}

/** As Excalidraw orders them: letter by letter, and by id where two were put at the same place at once. */
export function byIndex(one: Drawn, other: Drawn): number {
  const [a, b] = [one.index ?? '', other.index ?? ''];
  if (a !== b) return a < b ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

type Unsent<Element extends Drawn> = {
  scene: readonly Element[];
  entries: Entries;
  /** Is under way, or just being drawn. */
  isHeldBack: (element: Element) => boolean;
  entryOf: (element: Element) => Entry | undefined;
};

/** What this person changed and the room does not have yet. */
export function unsent<Element extends Drawn>({
  scene,
  entries,
  isHeldBack,
  entryOf,
}: Unsent<Element>): Changes {
  const changes: Changes = { elements: [], deleted: [] };
  for (const element of scene) {
    const known = entries[element.id];
    const isOurs = known ? isNewer(stampOf(element), known) : !element.isDeleted;
    if (!isOurs || isHeldBack(element)) continue;
    if (element.isDeleted) changes.deleted.push({ id: element.id, ...stampOf(element) });
    else {
      const entry = entryOf(element);
      if (entry) changes.elements.push(entry);
    }
  }
  return changes;
}

/** As much of it as one frame takes; the rest has its turn afterwards. */
export function firstOf({ elements, deleted }: Changes, mostBytes: number, most: number): Changes {
  const first: Changes = { elements: [], deleted: deleted.slice(0, most) };
  let bytes = first.deleted.length * 90;
  for (const entry of elements.slice(0, most)) {
    // Letters beyond ASCII take up to three bytes.
    bytes += entry.type === 'text' ? 3 * JSON.stringify(entry).length : JSON.stringify(entry).length;
    if (bytes > mostBytes && first.elements.length + first.deleted.length > 0) break;
    first.elements.push(entry);
  }
  return first;
}
