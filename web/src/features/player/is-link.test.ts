import { expect, test } from 'vitest';
import { isLink } from './is-link';

test.each([
  'https://youtu.be/dQw4w9WgXcQ',
  ' http://example.org',
  'youtu.be/dQw4w9WgXcQ',
  'm.youtube.com/watch?v=dQw4w9WgXcQ',
  'www.youtube.com/live/dQw4w9WgXcQ',
])('%s was meant as an address', (typed) => {
  expect(isLink(typed)).toBe(true);
});

test.each(['', 'calm sea', 'information', 'youtube', 'what is youtu.be', 'море и/или небо', 'AC/DC live'])(
  '%s is words',
  (typed) => {
    expect(isLink(typed)).toBe(false);
  },
);
