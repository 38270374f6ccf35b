import { expect, test } from 'vitest';
import { shareAddress } from './share';

const url = 'https://webinar.example.org/recording/abc?x=1&y=2';

test('the address is one value of the place that it is shared on', () => {
  const shared = new URL(shareAddress('LinkedIn', url, 'Spring'));
  expect([shared.origin, shared.searchParams.get('url')]).toEqual(['https://www.linkedin.com', url]);
});

test('a title is text, whatever is in it', () => {
  const shared = new URL(shareAddress('X', url, 'Q&A: #1 = "best"?'));
  expect(shared.searchParams.get('text')).toBe('Q&A: #1 = "best"?');
  expect(shared.searchParams.get('url')).toBe(url);
});

test('Facebook is given the address alone', () => {
  expect([...new URL(shareAddress('Facebook', url, 'Spring')).searchParams]).toEqual([['u', url]]);
});
