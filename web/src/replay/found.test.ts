import { describe, expect, it } from 'vitest';
import { found } from './found';
import { clockTime } from './time';
import type { Words } from './wire';

const words: Words[] = [
  { media_ms: 1_000, kind: 'chat', name: 'Ida', text: 'Where is the price list?' },
  { media_ms: 5_000, kind: 'slide', name: 'Offer · 3', text: 'PRICES and plans' },
  { media_ms: 9_000, kind: 'question', name: '', text: 'Что с ценами?' },
];

describe('what is searched', () => {
  it('is found by parts of words, in any case and any language', () => {
    expect(found(words, 'price').map(({ media_ms }) => media_ms)).toEqual([1_000, 5_000]);
    expect(found(words, 'ЦЕНАМИ').map(({ media_ms }) => media_ms)).toEqual([9_000]);
  });

  it('must hold all the words, be it in the name', () => {
    expect(found(words, 'ida list')).toHaveLength(1);
    expect(found(words, 'ida plans')).toHaveLength(0);
    expect(found(words, '  ')).toHaveLength(0);
  });
});

it('shows times as players do', () => {
  expect([0, 67_000, 3_847_000].map(clockTime)).toEqual(['0:00', '1:07', '1:04:07']);
});
