import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { OwnParts, StagePart } from '~/generated/room';
import type { Speaker } from '~/room/wire';
import { drawInRoom } from '~/testing/room-stand';
import { Backstage } from './Backstage';

const speaker = (id: string): Speaker => ({
  id,
  name: id,
  role: 'presenter',
  on_air: false,
  allowed: ['microphone', 'camera', 'screen'],
  microphone: false,
  camera: false,
  screen: false,
  since: 1,
});

const stage: StagePart = {
  audio_mode: 'listen_only',
  back_soon: false,
  on_air: {},
  backstage: {},
  layout: 'grid',
  content: null,
  spotlight: null,
  may: ['put_on_air'],
};

const backstageFor = (role: OwnParts['people']['role'], ...ids: string[]) =>
  drawInRoom(<Backstage speakers={ids.map(speaker)} menuOf={() => null} />, {
    room: { stage },
    own: { people: { id: 'p_ada', name: 'Ada', role, may: [] } },
  });

test('a host puts everybody who waits on air with one press, one after the other', async () => {
  const { end } = await backstageFor('host', 'p_one', 'p_two');

  await userEvent.click(screen.getByRole('button', { name: 'Put all on air' }));
  const { id, command } = end.lastCommand();
  expect(command).toEqual({ kind: 'put_on_air', person: 'p_one' });
  await act(async () => end.say({ t: 'done', id, seq: 9 }));

  expect(end.lastCommand().command).toEqual({ kind: 'put_on_air', person: 'p_two' });
});

test('it stops where the plan has no more cameras, and says so', async () => {
  const { end } = await backstageFor('host', 'p_one', 'p_two');

  await userEvent.click(screen.getByRole('button', { name: 'Put all on air' }));
  const { id } = end.lastCommand();
  const fields = { limit: 4, holders: ['A', 'B', 'C', 'D'] };
  await act(async () => end.say({ t: 'refused', id, code: 'too_many_cameras', fields }));

  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(end.heard('do')).toHaveLength(1);
});

test('a presenter decides only for themselves', async () => {
  await backstageFor('presenter', 'p_one', 'p_two');

  expect(screen.queryByRole('button', { name: 'Put all on air' })).toBeNull();
});
