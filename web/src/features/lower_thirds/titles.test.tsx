import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { LowerThirdsPart, StagePart } from '~/generated/room';
import type { Speaker } from '~/room/wire';
import { ownParts } from '~/testing/room';
import { drawInRoom } from '~/testing/room-stand';
import { proposalFor } from './proposal';
import { TitlesForm } from './TitlesForm';
import { SHOWN_MS, SILENT_MS, useTitle } from './useTitle';

afterEach(() => vi.useRealTimers());

const speaker = (id: string, name: string): Speaker => ({
  id,
  name,
  role: 'presenter',
  on_air: true,
  allowed: ['microphone'],
});
const ada = speaker('p_ada', 'Ada');
const bea = speaker('p_bea', 'Bea');
const stage: StagePart = {
  audio_mode: 'listen_only',
  back_soon: false,
  on_air: { p_ada: ada, p_bea: bea },
  backstage: {},
  layout: 'grid',
  spotlight: null,
  content: null,
  may: [],
};
const titles = (when: LowerThirdsPart['when'], may: LowerThirdsPart['may'] = []): LowerThirdsPart => ({
  titles: { p_ada: 'Chair' },
  when,
  may,
});

let speak: (is: boolean) => void = () => undefined;

function Line() {
  const [isSpeaking, setSpeaking] = useState(false);
  speak = setSpeaking;
  return <p>{useTitle(ada, isSpeaking) ?? 'no title'}</p>;
}

test('a title is read all the time, or not at all, as the host rules', async () => {
  await drawInRoom(<Line />, { room: { stage, lower_thirds: titles('always') } });
  expect(screen.getByText('Chair')).toBeTruthy();
});

test('nobody is asked to read a title that is put away', async () => {
  await drawInRoom(<Line />, { room: { stage, lower_thirds: titles('never') } });
  expect(screen.getByText('no title')).toBeTruthy();
});

test('a brief title goes after some seconds, and comes back when somebody begins to speak anew', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  await drawInRoom(<Line />, { room: { stage, lower_thirds: titles('briefly') } });
  expect(screen.getByText('Chair')).toBeTruthy();

  await act(async () => vi.advanceTimersByTime(SHOWN_MS));
  expect(screen.getByText('no title')).toBeTruthy();
  await act(async () => speak(true));
  expect(screen.getByText('no title')).toBeTruthy();

  await act(async () => speak(false));
  await act(async () => vi.advanceTimersByTime(SILENT_MS + 1));
  await act(async () => speak(true));
  expect(screen.getByText('Chair')).toBeTruthy();
});

test('a presenter is asked for their own title only, and not when titles are shown', async () => {
  const { end } = await drawInRoom(<TitlesForm onDone={() => undefined} />, {
    room: { stage, lower_thirds: titles('always', ['give_title']) },
    own: { people: { ...ownParts.people, role: 'presenter' } },
  });

  await userEvent.clear(screen.getByLabelText('Title of Ada'));
  await userEvent.type(screen.getByLabelText('Title of Ada'), 'Chair of the board');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(screen.queryByLabelText('Title of Bea')).toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(end.lastCommand().command).toEqual({
    kind: 'give_title',
    person: 'p_ada',
    title: 'Chair of the board',
  });
});

test('the lobby knows what somebody is, however their name is written', () => {
  const profiles = [
    { name: 'Bea Novak ', title: 'Head of Research' },
    { name: 'Carl', title: '' },
  ];

  expect(proposalFor('bea novak', profiles)).toBe('Head of Research');
  expect(proposalFor('Carl', profiles)).toBeUndefined();
  expect(proposalFor('Dan', profiles)).toBeUndefined();
});
