import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { Document, SlidesPart, StagePart } from '~/generated/room';
import type { CommandKind } from '~/room/wire';
import { frameOf } from '~/testing/room';
import { drawInRoom } from '~/testing/room-stand';
import { PresenterView } from './PresenterView';

await i18next.loadNamespaces('presenter_view');

const document: Document = {
  id: 'f_0123456789abcdef',
  key: 'k'.repeat(24),
  name: 'Talk.pdf',
  pages: 3,
  width: 1920,
  height: 1080,
  until: 9_000_000_000_000,
  page: 1,
};
const may: CommandKind[] = ['show_page', 'write_note'];
const slides: SlidesPart = { shown: document, strokes: {}, documents: {}, note: 'Welcome them', may };
const stage: StagePart = {
  audio_mode: 'listen_only',
  back_soon: false,
  on_air: {},
  backstage: {},
  layout: 'grid',
  spotlight: null,
  content: 'slides',
  may: [],
};
const host = { people: { id: 'p_ada', name: 'Ada', role: 'host', may: [] } } as const;

async function drawn(part: Partial<SlidesPart> = {}) {
  const own = { people: { ...host.people, may: [] } };
  return drawInRoom(<PresenterView onMove={() => undefined} />, {
    room: { slides: { ...slides, ...part }, stage },
    own,
  });
}

const notes = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' });
const turnedTo = (page: number, note: string) =>
  frameOf({ set: { slides: { shown: { ...document, page }, note } } });

test('the notes and the next page are those of the page that is shown', async () => {
  const { end } = await drawn();

  expect((await notes()).value).toBe('Welcome them');
  expect(screen.getByRole('img', { name: 'Talk.pdf, page 2 of 3' })).toBeTruthy();
  await act(async () => end.say(turnedTo(3, 'Thank them')));

  expect((await notes()).value).toBe('Thank them');
  expect(screen.getByText('This is the last page')).toBeTruthy();
});

test('a note is sent once, when the hand has left it, and stays until the room says it', async () => {
  const { end } = await drawn({ note: '' });
  const field = await notes();

  await userEvent.type(field, 'Smile');
  expect(end.heard('do')).toEqual([]);
  fireEvent.blur(field);

  const { id, command } = end.lastCommand();
  expect(command).toEqual({ kind: 'write_note', document: document.id, page: 1, text: 'Smile' });
  await act(async () => end.say({ t: 'done', id, seq: 6 }));
  expect(field.value).toBe('Smile');
  await act(async () => end.say(frameOf({ set: { slides: { note: 'Smile, said another' } } })));
  expect(field.value).toBe('Smile, said another');
});

test('what was written is kept for its page when the page is turned in the middle of it', async () => {
  const { end } = await drawn({ note: '' });
  const field = await notes();

  await userEvent.type(field, 'Half a w');
  await act(async () => end.say(turnedTo(2, 'Second')));

  expect(end.lastCommand().command).toEqual({
    kind: 'write_note',
    document: document.id,
    page: 1,
    text: 'Half a w',
  });
  expect((await notes()).value).toBe('Second');
});

test('a note that is refused says so and is not lost', async () => {
  const { end } = await drawn({ note: '' });
  const field = await notes();
  await userEvent.type(field, 'Smile');
  fireEvent.blur(field);

  const { id } = end.lastCommand();
  await act(async () => end.say({ t: 'refused', id, code: 'notes_are_full', fields: {} }));

  expect(await screen.findByText('Not saved')).toBeTruthy();
  expect(field.value).toBe('Smile');
});

test('it turns pages, and not beyond the last', async () => {
  const { end } = await drawn({ shown: { ...document, page: 2 } });

  await userEvent.click(await screen.findByRole('button', { name: 'Next page' }));
  expect(end.lastCommand().command).toEqual({ kind: 'show_page', document: document.id, page: 3 });
  await act(async () => end.say(turnedTo(3, '')));

  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next page' }).disabled).toBe(true);
});

test('in a window of its own the keys turn pages, but not while one writes', async () => {
  const own = { people: { ...host.people, may: [] } };
  const { end } = await drawInRoom(<PresenterView view={window} onMove={() => undefined} />, {
    room: { slides, stage },
    own,
  });
  const field = await notes();

  fireEvent.keyDown(field, { key: 'ArrowRight' });
  expect(end.heard('do')).toEqual([]);
  fireEvent.keyDown(window.document.body, { key: 'PageDown' });

  expect(end.lastCommand().command).toEqual({ kind: 'show_page', document: document.id, page: 2 });
});

test('the timer is paused and begins anew, and tells what is left of the minutes', async () => {
  await drawn();

  await userEvent.click(await screen.findByRole('button', { name: 'Pause the timer' }));
  await userEvent.click(screen.getByRole('button', { name: 'Reset the timer' }));
  await waitFor(() => expect(screen.getByRole('timer').textContent).toBe('0:00'));
  await userEvent.type(screen.getByRole('textbox', { name: 'Minutes to talk' }), '20');

  expect(await screen.findByText('20:00 left')).toBeTruthy();
});

test('without slides on the stage it says so and keeps the timer', async () => {
  const { end } = await drawn();

  await act(async () => end.say(frameOf({ set: { stage: { content: null } } })));

  expect(await screen.findByText('No slides are on the stage.')).toBeTruthy();
  expect(screen.getByRole('timer')).toBeTruthy();
});
