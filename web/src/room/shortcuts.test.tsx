import { afterEach, expect, test } from 'vitest';
import { shortcutOf } from './shortcuts';

afterEach(() => document.body.replaceChildren());

function pressed(init: KeyboardEventInit, on: HTMLElement = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, ...init });
  on.dispatchEvent(event);
  return event;
}

test('a letter by itself is a shortcut, in every keyboard layout', () => {
  expect(shortcutOf(pressed({ code: 'KeyM', key: 'm' }))).toBe('microphone');
  expect(shortcutOf(pressed({ code: 'KeyM', key: 'ь' }))).toBe('microphone');
  expect(shortcutOf(pressed({ code: 'Slash', key: '?' }))).toBe('help');
});

test('while somebody types it is a letter', () => {
  const field = document.body.appendChild(document.createElement('textarea'));

  expect(shortcutOf(pressed({ code: 'KeyM', key: 'm' }, field))).toBeUndefined();
});

test('what has keys of its own keeps them', () => {
  const board = document.body.appendChild(document.createElement('section'));
  board.dataset.ownKeys = '';
  const canvas = board.appendChild(document.createElement('div'));

  expect(shortcutOf(pressed({ code: 'KeyV', key: 'v' }, canvas))).toBeUndefined();
});

test('with a modifier it is the browser’s', () => {
  expect(shortcutOf(pressed({ code: 'KeyC', key: 'c', ctrlKey: true }))).toBeUndefined();
});

test('under a dialog nothing is switched', () => {
  const dialog = document.body.appendChild(document.createElement('div'));
  dialog.setAttribute('aria-modal', 'true');

  expect(shortcutOf(pressed({ code: 'KeyV', key: 'v' }))).toBeUndefined();
});
