import type { Frame, JsonValue, OwnParts, OwnView, RoomParts, RoomView } from '~/generated/room';

/** One channel of a view and how far it has come. */
export type Channel<Parts> = { view: string; seq: number; at: number; parts: Parts };

/** What a person is shown. Both channels of one view, never halves of two. */
export type Shown = {
  audience: RoomView['audience'];
  room: Channel<RoomParts>;
  own: Channel<OwnParts>;
};

type Fields = Record<string, JsonValue>;
type Named = Record<string, Fields | undefined>;

export function opened<Parts>({
  view,
  seq,
  at,
  parts,
}: (RoomView | OwnView) & { parts: Parts }): Channel<Parts> {
  return { view, seq, at, parts };
}

/** The frame's turn has come: it builds on exactly what this channel has. */
export function follows(channel: Channel<unknown>, frame: Frame): boolean {
  return channel.view === frame.view && channel.seq === frame.since;
}

/** The channel after a frame. What the frame does not name stays the same object. */
export function advanced<Parts>(channel: Channel<Parts>, frame: Frame): Channel<Parts> {
  // Frames know features only by name; the contract says that what they carry is of the part's own type.
  const parts = applied(channel.parts as Named, frame) as Parts;
  return { view: channel.view, seq: frame.seq, at: frame.at, parts };
}

function applied(before: Named, { set, merge, add }: Frame): Named {
  const parts = { ...before };
  for (const [name, fields] of Object.entries(set)) {
    if (fields === null) delete parts[name];
    else parts[name] = { ...parts[name], ...fields };
  }
  for (const [name, maps] of Object.entries(merge)) {
    parts[name] = { ...parts[name], ...changed(parts[name], maps, merged) };
  }
  for (const [name, lists] of Object.entries(add)) {
    parts[name] = { ...parts[name], ...changed(parts[name], lists, appended) };
  }
  return parts;
}

function changed<Change>(
  part: Fields | undefined,
  changes: Record<string, Change>,
  change: (value: JsonValue | undefined, by: Change) => JsonValue,
): Fields {
  return Object.fromEntries(
    Object.entries(changes).map(([field, by]) => [field, change(part?.[field], by)] as const),
  );
}

function merged(value: JsonValue | undefined, entries: Fields): JsonValue {
  const map: Fields = isMap(value) ? { ...value } : {};
  for (const [id, entry] of Object.entries(entries)) {
    if (entry === null) delete map[id];
    else map[id] = entry;
  }
  return map;
}

function appended(value: JsonValue | undefined, entries: JsonValue[]): JsonValue {
  return Array.isArray(value) ? [...value, ...entries] : entries;
}

function isMap(value: JsonValue | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
