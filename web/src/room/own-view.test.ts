import { expect, test } from 'vitest';
import { ownViewFrom } from './own-view';

const plain = { volume: 1, savesData: false, staysAwake: true, textSize: 100, faces: null };

test('what was set is there again', () => {
  const kept = {
    volume: 0.4,
    savesData: true,
    staysAwake: false,
    textSize: 130,
    faces: { x: 0.1, y: 1, width: 320 },
  };

  expect(ownViewFrom(JSON.stringify(kept))).toEqual(kept);
});

test.each([
  undefined,
  '',
  'no json',
  'null',
  '7',
  '{"volume":0,"textSize":900,"faces":{"x":5}}',
  '{"faces":[]}',
])('of %j only what makes sense is taken', (kept) => {
  expect(ownViewFrom(kept)).toEqual(plain);
});
