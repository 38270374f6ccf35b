import { expect, test } from 'vitest';
import { gradeOf, judge, reachedRow } from './judge';
import type { Measured, Need } from './measured';

/** A2 as the server tells it. */
const needs: Need[] = [
  { row: 'audio', attendee: 256, presenter: 512, upward: 512 },
  { row: 'video', attendee: 512, presenter: 1024, upward: 1024 },
  { row: 'screen', attendee: 1024, presenter: 2048, upward: 2048 },
  { row: 'cameras_3', attendee: 2048, presenter: 3072, upward: 2048 },
  { row: 'cameras_4', attendee: 3072, presenter: 4096, upward: 2048 },
];
const fine: Measured = {
  lacks: 'nothing',
  server: { tripMs: 30, hasSocket: true },
  speed: { down: 20_000, up: 5_000 },
  media: { via: 'udp', isLocal: false, lostPercent: 0, jitterMs: 3, tripMs: 30 },
};

test.each([
  { down: 255, up: 9_000, attendee: undefined, presenter: undefined },
  { down: 256, up: 0, attendee: 'audio', presenter: undefined },
  { down: 1_024, up: 1_024, attendee: 'screen', presenter: 'video' },
  { down: 3_071, up: 9_000, attendee: 'cameras_3', presenter: 'screen' },
  { down: 9_000, up: 1_500, attendee: 'cameras_4', presenter: 'video' },
  { down: 9_000, up: 2_048, attendee: 'cameras_4', presenter: 'cameras_4' },
])('$down down and $up up are enough for $attendee to watch, $presenter to present', (line) => {
  expect(reachedRow(needs, line, 'attendee')).toBe(line.attendee);
  expect(reachedRow(needs, line, 'presenter')).toBe(line.presenter);
});

const speedStep = (down: number, up: number, as: 'attendee' | 'presenter', row: Need['row'] | null = null) =>
  judge({ ...fine, speed: { down, up } }, needs, row, as).find(({ name }) => name === 'speed');

test('a line is good when it carries what this event may come to', () => {
  expect(speedStep(3_072, 0, 'attendee', 'cameras_4')).toMatchObject({ grade: 'good', advice: [] });
  expect(speedStep(3_000, 0, 'attendee', 'cameras_4')).toMatchObject({
    grade: 'fair',
    advice: ['fewerCameras'],
  });
});

test('without an event a camera and a screen are what counts', () => {
  expect(speedStep(1_024, 0, 'attendee')?.grade).toBe('good');
  expect(speedStep(1_023, 0, 'attendee')?.grade).toBe('fair');
});

test('sound alone is little for who watches and too little for who presents', () => {
  expect(speedStep(300, 300, 'attendee')).toMatchObject({ grade: 'fair', advice: ['soundOnly'] });
  expect(speedStep(600, 600, 'presenter')).toMatchObject({ grade: 'bad', advice: ['soundOnly'] });
  expect(speedStep(200, 200, 'attendee')).toMatchObject({ grade: 'bad', advice: ['tooSlow'] });
});

test('who sends slowly is told so, not that the event is too large', () => {
  expect(speedStep(9_000, 1_500, 'presenter')).toMatchObject({ grade: 'fair', advice: ['slowUp'] });
});

test.each<[Partial<Measured>, string, string[]]>([
  [{ server: 'silent' }, 'bad', ['serverSilent']],
  [{ server: { tripMs: 30, hasSocket: false } }, 'bad', ['noSocket']],
  [{ server: { tripMs: 400, hasSocket: true } }, 'fair', ['farAway']],
  [{ speed: 'unknown' }, 'fair', ['speedUnknown']],
  [{ media: 'no_way' }, 'bad', ['noWay']],
  [{ media: { via: 'tcp', isLocal: false, lostPercent: 0, jitterMs: 3, tripMs: 30 } }, 'fair', ['overTcp']],
  [{ media: { via: 'tcp', isLocal: true, lostPercent: 0, jitterMs: 3, tripMs: 1 } }, 'good', []],
  [{ media: { via: 'udp', isLocal: false, lostPercent: 3, jitterMs: 3, tripMs: 30 } }, 'fair', ['lossy']],
  [{ media: { via: 'udp', isLocal: false, lostPercent: 0, jitterMs: 60, tripMs: 30 } }, 'fair', ['lossy']],
  [{ media: { via: 'udp', isLocal: false, lostPercent: 9, jitterMs: 3, tripMs: 30 } }, 'bad', ['lossy']],
  [{ lacks: 'secure' }, 'fair', ['insecure']],
  [{ lacks: 'devices' }, 'fair', ['noDevices']],
])('%j comes to %s with %j', (found, grade, advice) => {
  const steps = judge({ ...fine, ...found }, needs, null, 'attendee');

  expect(gradeOf(steps)).toBe(grade);
  expect(steps.flatMap((step) => step.advice)).toEqual(advice);
});

test('as long as something is looked for, nothing is promised', () => {
  expect(gradeOf(judge({ ...fine, media: undefined }, needs, null, 'attendee'))).toBe('running');
  expect(gradeOf(judge({ ...fine, server: 'silent', media: undefined }, needs, null, 'attendee'))).toBe(
    'running',
  );
  expect(gradeOf(judge(fine, needs, null, 'attendee'))).toBe('good');
});
