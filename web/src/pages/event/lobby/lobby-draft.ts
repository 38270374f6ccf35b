import type { LobbyForm, LobbySettings, Picture, Sound } from '~/api/wire';

export type AgendaEntry = { key: string; time: string; title: string };
export type ProfileEntry = {
  key: string;
  name: string;
  title: string;
  about: string;
  picture: Picture | null;
};

/** What is being written, with the pictures that go with it. `key` stays with an entry wherever it is moved to. */
export type LobbyDraft = {
  message: string;
  agenda: AgendaEntry[];
  profiles: ProfileEntry[];
  hasMusic: boolean;
  music: Sound | null;
};

export const mostItems = 20;
export const mostProfiles = 10;

let made = 0;
const newKey = () => `entry-${made++}`;

export const newItem = (): AgendaEntry => ({ key: newKey(), time: '', title: '' });
export const newProfile = (): ProfileEntry => ({
  key: newKey(),
  name: '',
  title: '',
  about: '',
  picture: null,
});

export function draftOf(lobby: LobbySettings): LobbyDraft {
  return {
    message: lobby.message,
    agenda: lobby.agenda.map((item) => ({ key: newKey(), time: item.time ?? '', title: item.title })),
    profiles: lobby.profiles.map((profile) => ({ key: newKey(), ...profile })),
    hasMusic: lobby.has_music,
    music: lobby.music,
  };
}

/** Without the entries in which nothing was written. */
export function withoutBlanks(draft: LobbyDraft): LobbyDraft {
  const isWritten = (...texts: string[]) => texts.some((text) => text.trim() !== '');
  return {
    ...draft,
    agenda: draft.agenda.filter(({ time, title }) => isWritten(time, title)),
    profiles: draft.profiles.filter(
      ({ name, title, about, picture }) => isWritten(name, title, about) || picture !== null,
    ),
  };
}

export function formOf(draft: LobbyDraft): LobbyForm {
  return {
    message: draft.message,
    agenda: draft.agenda.map(({ time, title }) => ({ time, title })),
    profiles: draft.profiles.map(({ name, title, about, picture }) => ({
      name,
      title,
      about,
      picture_id: picture?.id ?? null,
    })),
    has_music: draft.hasMusic,
    music_id: draft.music?.id ?? null,
  };
}

export const isSame = (one: LobbyDraft, other: LobbyDraft): boolean =>
  JSON.stringify(formOf(withoutBlanks(one))) === JSON.stringify(formOf(withoutBlanks(other)));

/** With one entry changed, taken out, or one place further up or down. */
export function changed<Entry extends { key: string }>(
  entries: Entry[],
  key: string,
  by: Partial<Entry>,
): Entry[] {
  return entries.map((entry) => (entry.key === key ? { ...entry, ...by } : entry));
}

export function without<Entry extends { key: string }>(entries: Entry[], key: string): Entry[] {
  return entries.filter((entry) => entry.key !== key);
}

export function moved<Entry extends { key: string }>(entries: Entry[], key: string, by: -1 | 1): Entry[] {
  const from = entries.findIndex((entry) => entry.key === key);
  const entry = entries[from];
  const to = from + by;
  if (!entry || to < 0 || to >= entries.length) return entries;
  const others = without(entries, key);
  return [...others.slice(0, to), entry, ...others.slice(to)];
}
