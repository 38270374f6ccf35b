import { expect, test } from 'vitest';
import { sourceOfPerson } from './source-name';

test('a person came by a campaign, or from the page that led here', () => {
  expect(sourceOfPerson({ utm_source: 'newsletter', utm_campaign: 'spring' })).toBe('newsletter · spring');
  expect(sourceOfPerson({ referrer: 'https://www.example.net/talks?page=2' })).toBe('example.net');
  expect(sourceOfPerson({ utm_campaign: 'spring' })).toBe('spring');
});

test('what is no address is no source', () => {
  expect(sourceOfPerson({ referrer: 'http://[broken' })).toBe('');
  expect(sourceOfPerson({})).toBe('');
});
