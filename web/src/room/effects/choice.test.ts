import { expect, test } from 'vitest';
import { effectsFrom, qualityOf } from './choice';

const plain = { background: 'none', noise: 'browser', quality: 'hd' };

test('what was chosen is there again', () => {
  const kept = { background: 'dusk', noise: 'strong', quality: 'sd' };

  expect(effectsFrom(JSON.stringify(kept))).toEqual(kept);
});

test.each([undefined, '', 'null', '[', '7', '{"background":"volcano","noise":3,"quality":"8k"}'])(
  'what cannot be understood (%s) counts as never chosen',
  (kept) => {
    expect(effectsFrom(kept)).toEqual(plain);
  },
);

test('a plan without HD makes it SD, whatever was chosen', () => {
  expect([
    qualityOf('hd', false),
    qualityOf('sd', false),
    qualityOf('hd', true),
    qualityOf('sd', true),
  ]).toEqual(['sd', 'sd', 'hd', 'sd']);
});
