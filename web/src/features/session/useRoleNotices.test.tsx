import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { OwnParts, StagePart } from '~/generated/room';
import { frameOf, ownParts, roomPartsOf } from '~/testing/room';
import { drawInRoom } from '~/testing/room-stand';
import { useRoleNotices } from './useRoleNotices';

function Told() {
  useRoleNotices();
  return null;
}

const stage: StagePart = {
  audio_mode: 'listen_only',
  back_soon: false,
  backstage: {},
  layout: 'grid',
  content: null,
  may: [],
  on_air: {},
  spotlight: null,
};
const session = roomPartsOf().session;
const presenter: Partial<OwnParts> = {
  people: { ...ownParts.people, role: 'presenter' },
  stage: {
    camera: false,
    heard_in: 'backstage',
    may: [],
    may_switch: ['microphone'],
    microphone: false,
    on_air: false,
    screen: false,
  },
};

test('attendees are told when everybody may speak, and when only presenters do again', async () => {
  const { end } = await drawInRoom(<Told />, { room: { stage } });
  expect(screen.queryByRole('alert')).toBeNull();

  await act(async () => end.say(frameOf({ since: 5, seq: 6, set: { stage: { audio_mode: 'discussion' } } })));
  expect(await screen.findByText(/^Everybody may speak now/)).toBeTruthy();

  await act(async () =>
    end.say(frameOf({ since: 6, seq: 7, set: { stage: { audio_mode: 'listen_only' } } })),
  );
  expect(await screen.findByText('Only the presenters speak now.')).toBeTruthy();
});

test('a presenter who is muted by a change of mode is told why', async () => {
  const { end } = await drawInRoom(<Told />, { room: { stage }, own: presenter });

  await act(async () =>
    end.say(frameOf({ since: 5, seq: 6, set: { stage: { audio_mode: 'presenters_only' } } })),
  );

  expect(await screen.findByText(/You were muted/)).toBeTruthy();
});

test('a presenter whom the start leaves backstage is told so', async () => {
  const waiting = { ...session, phase: 'waiting' as const };
  const { end } = await drawInRoom(<Told />, { room: { stage, session: waiting }, own: presenter });

  await act(async () => end.say(frameOf({ since: 5, seq: 6, set: { session: { phase: 'live' } } })));

  expect(await screen.findByText(/^The session has started. You are backstage/)).toBeTruthy();
});
