import type { FloorPart, PeoplePart, StagePart } from '~/generated/room';
import type { Person, PersonId } from '~/room/wire';

/** One line of the list: the person, and what the other parts say of them. */
export type RosterEntry = {
  person: Person;
  email: string | undefined;
  handRaisedAt: number | undefined;
  isInvited: boolean;
  microphone: boolean | undefined;
  camera: boolean;
};

type Parts = {
  /** In the order in which equals shall stand. */
  present: readonly Person[];
  contacts: PeoplePart['contacts'] | undefined;
  stage: StagePart | undefined;
  floor: FloorPart | undefined;
};

const NEVER = Number.MAX_SAFE_INTEGER;

const ranks: Record<Person['role'], number> = {
  host: 0,
  presenter: 1,
  moderator: 2,
  attendee: 4,
};

function speakerOf(stage: StagePart | undefined, id: PersonId) {
  return stage?.on_air[id] ?? stage?.backstage[id];
}

function rankOf({ person, microphone }: RosterEntry): number {
  return person.role === 'attendee' && microphone !== undefined ? 3 : ranks[person.role];
}

/** By name, as readers of that language expect. Costs most in a hall, and is needed only when somebody comes or goes. */
export function byName(present: PeoplePart['present'], locale: string): Person[] {
  const collator = new Intl.Collator(locale);
  return Object.values(present).sort(
    (one, other) => collator.compare(one.name, other.name) || one.joined_at - other.joined_at,
  );
}

/** Raised hands first, in the order in which they went up; then the crew, who speaks, and all others. */
export function rosterOf({ present, contacts, stage, floor }: Parts): RosterEntry[] {
  const entries = present.map((person): RosterEntry => {
    const speaker = speakerOf(stage, person.id);
    return {
      person,
      email: contacts?.[person.id]?.email || undefined,
      handRaisedAt: floor?.hands[person.id]?.raised_at,
      isInvited: floor?.offers[person.id] !== undefined,
      microphone: speaker && (speaker.microphone ?? false),
      camera: speaker?.camera ?? false,
    };
  });
  return entries.sort(
    (one, other) =>
      (one.handRaisedAt ?? NEVER) - (other.handRaisedAt ?? NEVER) || rankOf(one) - rankOf(other),
  );
}

/** By any part of the name or, for hosts, of the mail address. */
export function found(entries: RosterEntry[], wanted: string): RosterEntry[] {
  const text = wanted.trim().toLowerCase();
  if (!text) return entries;
  return entries.filter(
    ({ person, email }) => person.name.toLowerCase().includes(text) || email?.toLowerCase().includes(text),
  );
}
