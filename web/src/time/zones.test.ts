import { describe, expect, test } from 'vitest';
import {
  cityOf,
  instantOf,
  isSkipped,
  localTimeOf,
  offsetLabel,
  showSameClock,
  zoneChoices,
  zoneNamed,
  zonesFound,
} from './zones';

const winter = new Date('2026-11-24T12:00:00Z');
const summer = new Date('2026-07-24T12:00:00Z');

describe('zones', () => {
  test('a city is the last part of the zone with spaces', () => {
    expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  });

  test('an offset follows daylight saving and keeps half hours', () => {
    expect(offsetLabel('Europe/Warsaw', winter)).toBe('UTC+1');
    expect(offsetLabel('Europe/Warsaw', summer)).toBe('UTC+2');
    expect(offsetLabel('Asia/Kolkata', winter)).toBe('UTC+5:30');
    expect(offsetLabel('America/New_York', winter)).toBe('UTC−5');
    expect(offsetLabel('UTC', winter)).toBe('UTC');
  });

  test('zones whose clocks agree at that time need no second time', () => {
    expect(showSameClock('Europe/Warsaw', 'Europe/Berlin', winter)).toBe(true);
    expect(showSameClock('Europe/Istanbul', 'Europe/Moscow', winter)).toBe(true);
    expect(showSameClock('Europe/Warsaw', 'Europe/London', winter)).toBe(false);
  });

  test('a wall time becomes the instant at which the zone shows it', () => {
    expect(instantOf('2026-11-24T18:00', 'Europe/Warsaw').toISOString()).toBe('2026-11-24T17:00:00.000Z');
    expect(instantOf('2026-07-24T18:00', 'Europe/Warsaw').toISOString()).toBe('2026-07-24T16:00:00.000Z');
  });

  test('a wall time close to a clock change takes the offset of its own side', () => {
    expect(instantOf('2026-03-29T01:30', 'Europe/Warsaw').toISOString()).toBe('2026-03-29T00:30:00.000Z');
    expect(instantOf('2026-03-29T03:30', 'Europe/Warsaw').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(instantOf('2026-11-01T23:30', 'America/New_York').toISOString()).toBe('2026-11-02T04:30:00.000Z');
  });

  test('an hour that clocks leap over is never shown, the hours around it are', () => {
    const night = ['01:59', '02:00', '02:30', '03:00'].map((time) => `2027-03-28T${time}`);

    expect(night.map((time) => isSkipped(time, 'Europe/Warsaw'))).toEqual([false, true, true, false]);
    expect(isSkipped('2027-03-28T02:30', 'Asia/Tokyo')).toBe(false);
    expect(isSkipped('', 'Europe/Warsaw')).toBe(false);
  });

  test('an instant and its wall time lead to each other', () => {
    expect(localTimeOf(instantOf('2026-11-24T18:00', 'Asia/Tokyo'), 'Asia/Tokyo')).toBe('2026-11-24T18:00');
  });

  test('a time that is not there yet gives no instant', () => {
    expect(Number.isNaN(instantOf('', 'Europe/Warsaw').getTime())).toBe(true);
  });

  test('a zone is found by its id, its city or the label that the list shows', () => {
    const choices = zoneChoices('en', winter);

    expect(zoneNamed('europe/warsaw', choices)?.zone).toBe('Europe/Warsaw');
    expect(zoneNamed('Warsaw', choices)?.zone).toBe('Europe/Warsaw');
    expect(zoneNamed('Warsaw (UTC+1)', choices)?.zone).toBe('Europe/Warsaw');
    expect(zoneNamed('Wars', choices)).toBeUndefined();
  });

  test('a country in the reader’s language is among the words that find a zone', () => {
    const warsaw = zoneChoices('ru', winter).find(({ zone }) => zone === 'Europe/Warsaw');

    expect(warsaw?.words).toMatch(/польша|европа/);
  });

  test('cities that begin with what was typed come before those that only have it', () => {
    const choices = zoneChoices('en', winter);

    expect(zonesFound('paris', choices)[0]?.zone).toBe('Europe/Paris');
    expect(zonesFound('america new york', choices)[0]?.zone).toBe('America/New_York');
    expect(zonesFound('atlantis', choices)).toEqual([]);
  });
});
