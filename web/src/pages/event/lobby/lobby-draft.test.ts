import { expect, test } from 'vitest';
import type { LobbySettings } from '~/api/wire';
import { draftOf, formOf, isSame, moved, newItem, newProfile, withoutBlanks } from './lobby-draft';

const stored: LobbySettings = {
  message: 'Hello',
  agenda: [
    { time: '18:00', title: 'Start' },
    { time: '', title: 'Questions' },
  ],
  profiles: [{ name: 'Piotr', title: '', about: '', picture: null }],
  has_music: false,
  music: null,
};

test('what was stored is sent back as it was', () => {
  expect(formOf(draftOf(stored))).toEqual({
    message: 'Hello',
    agenda: stored.agenda,
    profiles: [{ name: 'Piotr', title: '', about: '', picture_id: null }],
    has_music: false,
    music_id: null,
  });
});

test('entries in which nothing was written change nothing', () => {
  const draft = draftOf(stored);
  const withBlanks = {
    ...draft,
    agenda: [...draft.agenda, newItem()],
    profiles: [...draft.profiles, newProfile()],
  };

  expect(isSame(draft, withBlanks)).toBe(true);
  expect(withoutBlanks(withBlanks).agenda).toHaveLength(2);
});

test('an entry moves by one place and no further than the ends', () => {
  const { agenda } = draftOf(stored);
  const last = agenda[1]?.key ?? '';

  expect(moved(agenda, last, -1).map(({ title }) => title)).toEqual(['Questions', 'Start']);
  expect(moved(agenda, last, 1)).toEqual(agenda);
});
