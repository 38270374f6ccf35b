import type { OwnParts, RoomParts } from '~/generated/room';
import { useShown } from './context';
import type { CommandKind, PersonId, Role } from './wire';

/** A feature's part for this audience; nothing where the audience has none. */
export function usePart<Name extends keyof RoomParts>(name: Name): RoomParts[Name] | undefined {
  return useShown((shown) => shown.room.parts[name]);
}

/** This person's own part of a feature. */
export function useOwn<Name extends keyof OwnParts>(name: Name): OwnParts[Name] | undefined {
  return useShown((shown) => shown.own.parts[name]);
}

export const useMe = (): { id: PersonId; name: string; role: Role } | undefined => useOwn('people');

type WithMay = { may: CommandKind[] } | undefined;
type Feature = keyof RoomParts & keyof OwnParts;

const isListed = (part: WithMay, kind: CommandKind) => part?.may.includes(kind) ?? false;

/** Whether the server would take this command from this person now: controls show themselves by it. */
export function useMay(feature: keyof RoomParts, kind: CommandKind): boolean {
  return (
    useShown(({ room, own }) => {
      // Not every feature shows something of one's own.
      const mine: WithMay = feature in own.parts ? own.parts[feature as keyof OwnParts] : undefined;
      return isListed(room.parts[feature], kind) || isListed(mine, kind);
    }) ?? false
  );
}

/** The same for many kinds of one feature at once. */
export function useMayOf(feature: Feature): (kind: CommandKind) => boolean {
  const part = usePart(feature);
  const own = useOwn(feature);
  return (kind) => isListed(part, kind) || isListed(own, kind);
}
