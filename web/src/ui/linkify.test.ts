import { expect, test } from 'vitest';
import { linkify } from './linkify';

const links = (text: string) => linkify(text).flatMap(({ href }) => (href ? [href] : []));

test('addresses of the web become links', () => {
  expect(linkify('see https://example.org/a now')).toEqual([
    { text: 'see ' },
    { text: 'https://example.org/a', href: 'https://example.org/a' },
    { text: ' now' },
  ]);
});

test('nothing else does', () => {
  const others = 'javascript:alert(1) data:text/html,x ftp://a.b example.org http:// https://';

  expect(links(others)).toEqual([]);
});

test('the sentence’s punctuation is not the address’s', () => {
  expect(links('Look: https://example.org/x?a=1.')).toEqual(['https://example.org/x?a=1']);
  expect(links('(https://example.org)')).toEqual(['https://example.org']);
  expect(links('https://en.wikipedia.org/wiki/A_(b)')).toEqual(['https://en.wikipedia.org/wiki/A_(b)']);
});

test('markup ends an address', () => {
  expect(links('<a href="https://example.org">x</a>')).toEqual(['https://example.org']);
});

test('put together again the text is what was written', () => {
  const texts = [
    '',
    'плюс https://пример.рф/путь, https://b.c',
    'https://a.b)https://c.d',
    '🙂 http://x.y/z!',
  ];

  for (const text of texts)
    expect(
      linkify(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
});
