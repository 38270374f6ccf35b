import { expect, test } from 'vitest';
import type { Look } from '~/api/wire';
import { plainLook } from '~/testing/events';
import { barVariables, variablesOf } from './variables';

const dark = { colour: '#112233', text: '#ffffff', raised: '#0e1d2b', problem: '#f8cf87' };
const light = { colour: '#ffe000', text: '#15201d', raised: '#ffe529', problem: '#8a5200' };
const lookOf = (own: Partial<Look>): Look => ({ ...plainLook, ...own });

test('a look that nobody touched changes nothing', () => {
  expect(variablesOf(plainLook)).toEqual({});
  expect(barVariables(plainLook)).toBeUndefined();
});

test('a background brings its text, and cards a shade of it', () => {
  expect(variablesOf(lookOf({ background: light }))).toMatchObject({
    '--brand-ground': '#ffe000',
    '--brand-text': '#15201d',
    '--brand-card': '#ffe529',
    '--brand-card-text': '#15201d',
  });
});

test('a picture lies under its veil, and its address cannot leave its quotes', () => {
  const picture = {
    id: 'i_1',
    url: 'https://images.unsplash.com/a");x',
    small_url: '/small.webp',
    width: 1,
    height: 1,
    name: '',
    credit: null,
  };
  const variables = variablesOf(
    lookOf({ background: dark, picture, scrim: { colour: '#000000', opacity: 0.54 } }),
  ) as Record<string, string>;

  expect(variables['--brand-ground']).toContain('color-mix(in srgb, #000000 54%, transparent)');
  expect(variables['--brand-ground']).toContain('url("https://images.unsplash.com/a\\");x")');
  expect(variables['--brand-ground-small']).toContain('url("/small.webp")');
});

test('bars without a colour of their own are read on the background', () => {
  expect(barVariables(lookOf({ background: light }))).toMatchObject({
    color: '#15201d',
    background: 'transparent',
    '--room-2': '#ffe529',
  });
  expect(barVariables(lookOf({ background: light, bar: dark }))).toMatchObject({
    color: '#ffffff',
    background: '#112233',
  });
});
