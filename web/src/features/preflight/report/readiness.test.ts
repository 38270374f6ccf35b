import { expect, test } from 'vitest';
import { browserName } from './browser-name';
import { isNews, type Known, readinessOf } from './readiness';

const fine: Known = {
  needsTap: false,
  hasWay: true,
  hasSpeakers: true,
  findings: {},
  browser: 'Firefox 140, Linux',
};
const told = (news: Partial<Known>) => readinessOf({ ...fine, ...news });

test('what keeps sound away is told, the nearest first', () => {
  expect(told({}).hearing).toBe('ok');
  expect(told({ findings: { isUnheard: true } }).hearing).toBe('unheard');
  expect(told({ hasSpeakers: false, findings: { isUnheard: true } }).hearing).toBe('no_device');
  expect(told({ hasWay: false, hasSpeakers: false }).hearing).toBe('no_media');
  expect(told({ needsTap: true, hasWay: false }).hearing).toBe('needs_tap');
});

test('who is well and never was otherwise has nothing to tell', () => {
  expect(isNews(told({ findings: { speaking: 'ok', via: 'udp', line: 'cameras_7' } }), null)).toBe(false);
});

test('trouble is news once, and so is its end', () => {
  const trouble = told({ needsTap: true });
  const reported = { ...trouble, at: 1 };

  expect(isNews(trouble, null)).toBe(true);
  expect(isNews(trouble, reported)).toBe(false);
  expect(isNews(told({}), reported)).toBe(true);
});

test.each([{ speaking: 'denied' as const }, { line: 'none' as const }, { line: 'audio' as const }])(
  'a check that found %j is news',
  (findings) => {
    expect(isNews(told({ findings }), null)).toBe(true);
  },
);

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140, Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Edge 142, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari 18, iOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    'Chrome 142, Android',
  ],
  ['something else', ''],
])('%s is %s', (agent, name) => {
  expect(browserName(agent)).toBe(name);
});
