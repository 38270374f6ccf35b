import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { Branded } from '~/look/Branded';
import { cardOf, plainLook } from '~/testing/events';
import { roomPartsOf } from '~/testing/room';
import { drawInRoom } from '~/testing/room-stand';
import { Lobby } from '../Lobby';

const session = { ...roomPartsOf().session, phase: 'waiting' as const, starts_at: Date.now() + 600_000 };

/** What jsdom's audio cannot do: the browser's permission to make a sound. */
function browserThat(allows: boolean) {
  const play = vi.spyOn(HTMLMediaElement.prototype, 'play');
  if (allows) play.mockResolvedValue(undefined);
  else play.mockRejectedValue(new DOMException('a tap first', 'NotAllowedError'));
  const pause = vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue(undefined);
  return { play, pause };
}

const lobby = {
  message: 'Welcome!\nSlides: https://example.org/slides javascript:alert(1)',
  agenda: [
    { time: '18:00', title: 'Start' },
    { time: '', title: 'Questions' },
  ],
  profiles: [{ name: 'Piotr', title: 'Head of care', about: 'Ten years.', picture: null }],
  music_url: '/sounds/s_1.mp3',
};

const drawLobby = (own: Partial<typeof lobby> = {}) =>
  drawInRoom(
    <Branded card={cardOf({ lobby: { ...lobby, ...own } })}>
      <Lobby />
    </Branded>,
    { room: { session } },
  );

beforeEach(() => localStorage.clear());

test('who waits sees message, agenda and presenters; only addresses of the web are links', async () => {
  browserThat(true);
  await drawLobby();

  expect(screen.getByText('Agenda')).toBeTruthy();
  expect(screen.getByText('18:00')).toBeTruthy();
  expect(screen.getByText('Head of care')).toBeTruthy();
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://example.org/slides',
  ]);
});

test('an empty lobby shows nothing of them', async () => {
  await drawLobby({ message: '', agenda: [], profiles: [], music_url: '' });

  expect(screen.queryByText('Agenda')).toBeNull();
  expect(screen.queryByRole('button', { name: /music/i })).toBeNull();
});

test('music plays by itself where the browser allows it, and whoever silences it is not met by it again', async () => {
  const { play, pause } = browserThat(true);
  await drawLobby();
  expect(play).toHaveBeenCalled();

  await userEvent.click(screen.getByRole('button', { name: 'Silence the music' }));

  expect(pause).toHaveBeenCalled();
  expect(screen.getByRole('button', { name: 'Play music' })).toBeTruthy();
  expect(localStorage.getItem('rostrum.lobby-music')).toBe('off');
});

test('where the browser wants a tap first it is said, and the tap starts it', async () => {
  browserThat(false);
  await drawLobby();
  const button = await screen.findByRole('button', { name: 'Tap for music' });

  browserThat(true);
  await userEvent.click(button);

  expect(await screen.findByRole('button', { name: 'Silence the music' })).toBeTruthy();
});

test('the organizer’s logo stands in place of ours, and the photographer is named', async () => {
  const picture = { id: 'i_1', url: '/a.webp', small_url: '/a.webp', width: 10, height: 10, name: '' };
  const look = {
    ...plainLook,
    background: { colour: '#06352d', text: '#ffffff', raised: '#052c25', problem: '#f8cf87' },
    logo: { ...picture, credit: null },
    picture: { ...picture, credit: { name: 'Ola Nowak', url: 'https://unsplash.com/@ola' } },
  };
  await drawInRoom(
    <Branded card={cardOf({ look })}>
      <Lobby />
    </Branded>,
    { room: { session } },
  );

  expect(screen.getByAltText('Theatre')).toBeTruthy();
  expect(screen.getByText('Ola Nowak').getAttribute('href')).toBe('https://unsplash.com/@ola');
});
