import { expect, test } from 'vitest';
import { Watched } from './watched';

function watching() {
  const told: number[] = [];
  return { told, watched: new Watched((seconds) => told.push(seconds)) };
}

test('every fifteen seconds of what is played are told', () => {
  const { told, watched } = watching();
  for (let now = 0; now <= 45; now += 0.5) watched.plays(now);
  expect(told).toEqual([15, 15, 15]);
});

test('what is left is told when it stops', () => {
  const { told, watched } = watching();
  for (let now = 0; now <= 20; now += 0.5) watched.plays(now);
  watched.stops();
  watched.stops();
  expect(told).toEqual([15, 5]);
});

test('a pause is not watched', () => {
  const { told, watched } = watching();
  for (let now = 0; now <= 4; now += 0.5) watched.plays(now);
  watched.stops();
  for (let now = 600; now <= 603; now += 0.5) watched.plays(now);
  watched.stops();
  expect(told).toEqual([4, 3]);
});

test('a machine asleep is not watching', () => {
  const { told, watched } = watching();
  watched.plays(0);
  watched.plays(1);
  watched.plays(3600);
  watched.plays(3601);
  watched.stops();
  expect(told).toEqual([2]);
});
