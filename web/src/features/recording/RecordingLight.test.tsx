import { notifications } from '@mantine/notifications';
import { act, screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, expect, test } from 'vitest';
import type { RecordingPart } from '~/generated/room';
import { frameOf, ownParts } from '~/testing/room';
import { drawInRoom } from '~/testing/room-stand';
import { RecordingLight } from './RecordingLight';

await i18next.loadNamespaces('recording');

afterEach(() => notifications.clean());

const running: RecordingPart = {
  light: 'running',
  asked_at: 1,
  began_at: 2,
  trouble: null,
  minutes_left: null,
  used_ms: 0,
  may: [],
};

async function hearsItEnd(role: 'host' | 'attendee') {
  const own = { people: { ...ownParts.people, role } };
  const { end } = await drawInRoom(<RecordingLight />, { room: { recording: running }, own });
  await act(async () => end.say(frameOf({ set: { recording: { light: 'off', began_at: null } } })));
}

test('who records is told where the recording will be', async () => {
  await hearsItEnd('host');

  expect(await screen.findByText(/After the session it is in your library/)).toBeTruthy();
});

test('who was recorded is told that it has ended, and no more', async () => {
  await hearsItEnd('attendee');

  expect(await screen.findByText('The recording has ended.')).toBeTruthy();
  expect(screen.queryByText(/library/)).toBeNull();
});
