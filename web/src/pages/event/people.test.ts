import { expect, test } from 'vitest';
import { leftOut, parsePeople } from './people';

const ada = { name: 'Ada Lovelace', email: 'ada@example.org' };
const alan = { name: 'Alan Turing', email: 'alan@example.org' };

test.each([
  ['a line each', 'Ada Lovelace ada@example.org\nAlan Turing alan@example.org'],
  ['commas between name and address', 'Ada Lovelace, ada@example.org\nAlan Turing, alan@example.org'],
  ['a spreadsheet’s columns', 'Ada Lovelace\tada@example.org\nalan@example.org\tAlan Turing'],
  ['a mail program’s list', '"Ada Lovelace" <ADA@example.org>; Alan Turing <alan@example.org>'],
  ['a list with commas', 'Ada Lovelace <ada@example.org>, Alan Turing <alan@example.org>'],
])('people are read from %s', (_what, text) => {
  expect(parsePeople(text)).toEqual({ people: [ada, alan], broken: [] });
});

test('bare addresses may stand in one line', () => {
  expect(parsePeople('ada@example.org, alan@example.org').people.map((person) => person.email)).toEqual([
    'ada@example.org',
    'alan@example.org',
  ]);
});

test('a name without an address is somebody too, an empty line is nobody', () => {
  expect(parsePeople('Анна из Казани\n\n  \n').people).toEqual([{ name: 'Анна из Казани', email: '' }]);
});

test('a name with a hyphen keeps it', () => {
  expect(parsePeople('Anne-Marie - am@example.org').people).toEqual([
    { name: 'Anne-Marie', email: 'am@example.org' },
  ]);
});

test.each(['ada@example', '@example.org', 'ada@', 'ada@@example.org', 'ada@example..org', 'ada@example.o'])(
  '%s is no mail address, and its line is named',
  (address) => {
    expect(parsePeople(`Alan Turing\n\nAda ${address}`).broken).toEqual([{ line: 3, address }]);
  },
);

test('who is twice on the list, or has a token already, is left out and told', () => {
  const anna = { name: 'Anna', email: '' };

  expect(leftOut([ada, alan, ada, anna, anna], [ada, anna, anna])).toEqual([alan.email, ada.email]);
});
