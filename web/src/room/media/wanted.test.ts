import { expect, test } from 'vitest';
import type { OwnStagePart } from '~/generated/room';
import { sources, wantedIn } from './wanted';

const own = (part: Partial<OwnStagePart>): OwnStagePart => ({
  on_air: false,
  heard_in: 'nowhere',
  microphone: true,
  camera: true,
  screen: false,
  may_switch: [],
  may: [],
  ...part,
});

const nothing = new Set<never>();

test('backstage everything goes backstage and nothing into the hall', () => {
  const part = own({ heard_in: 'backstage' });

  expect(wantedIn('hall', part, nothing)).toEqual([]);
  expect(wantedIn('backstage', part, nothing)).toEqual([
    { source: 'microphone', isMuted: false },
    { source: 'camera', isMuted: false },
  ]);
});

test('on air all goes into the hall, and the microphone waits backstage, muted', () => {
  const part = own({ heard_in: 'hall', screen: true });

  expect(wantedIn('hall', part, nothing).map(({ source }) => source)).toEqual([
    'microphone',
    'camera',
    'screen',
  ]);
  expect(wantedIn('backstage', part, nothing)).toEqual([{ source: 'microphone', isMuted: true }]);
});

test('heard nowhere, nothing is sent whatever is on', () => {
  expect(wantedIn('hall', own({}), nothing)).toEqual([]);
  expect(wantedIn('backstage', own({}), nothing)).toEqual([]);
});

test('without a part of one’s own nothing is sent', () => {
  expect(wantedIn('hall', undefined, nothing)).toEqual([]);
});

test('what was just switched off is silent, whatever the room still says', () => {
  const part = own({ heard_in: 'hall', screen: true });

  expect(wantedIn('hall', part, new Set(['microphone']))).toEqual([
    { source: 'microphone', isMuted: true },
    { source: 'camera', isMuted: false },
    { source: 'screen', isMuted: false },
  ]);
  expect(wantedIn('hall', part, new Set(sources)).every(({ isMuted }) => isMuted)).toBe(true);
});
