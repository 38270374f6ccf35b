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

/** Whether the server would take this command from this person now: controls show themselves by it. */
export function useMay(feature: keyof RoomParts & string, kind: CommandKind): boolean {
  return (
    useShown(({ room, own }) => {
      const of = { ...own.parts } as Partial<Record<string, { may: CommandKind[] }>>;
      return (room.parts[feature]?.may.includes(kind) ?? false) || (of[feature]?.may.includes(kind) ?? false);
    }) ?? false
  );
}
