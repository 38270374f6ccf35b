import { expect, test } from 'vitest';
import { letterOf } from './letter-of';

const pressed = (key: string, code: string, shiftKey = false) =>
  letterOf({ key, code, shiftKey } as KeyboardEvent);

test('a Russian keyboard has the keys of a Latin one at their places', () => {
  expect(pressed('я', 'KeyZ')).toBe('z');
  expect(pressed('л', 'KeyK')).toBe('k');
  expect(pressed('Б', 'Comma', true)).toBe('<');
});

test('a Latin letter is where its own keyboard has it', () => {
  expect(pressed('z', 'KeyY')).toBe('z');
  expect(pressed('ö', 'Semicolon')).toBe('ö');
  expect(pressed('Home', 'Home')).toBe('Home');
  expect(pressed(' ', 'Space')).toBe(' ');
});
