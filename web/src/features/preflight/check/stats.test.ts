import { expect, test } from 'vitest';
import { wayOf } from './stats';

const reportOf = (...entries: object[]) =>
  // Only `forEach` of a report is used.
  ({ forEach: (told: (entry: object) => void) => entries.forEach(told) }) as RTCStatsReport;

const inbound = { type: 'inbound-rtp', id: 'in', packetsReceived: 98, packetsLost: 2, jitter: 0.012 };
const udp = { type: 'local-candidate', id: 'l1', protocol: 'udp', candidateType: 'host' };
const tcp = { type: 'local-candidate', id: 'l2', protocol: 'tcp', candidateType: 'host' };
const relay = { type: 'local-candidate', id: 'l3', protocol: 'udp', candidateType: 'relay' };
const remote = { type: 'remote-candidate', id: 'r', address: '127.0.0.1' };
const pair = (id: string, localCandidateId: string, more = {}) => ({
  type: 'candidate-pair',
  id,
  localCandidateId,
  currentRoundTripTime: 0.05,
  ...more,
});

test('the pair that the transport has chosen says how sound came', () => {
  const transport = { type: 'transport', id: 't', selectedCandidatePairId: 'p2' };

  const way = wayOf(
    reportOf(
      inbound,
      udp,
      tcp,
      pair('p1', 'l1'),
      pair('p2', 'l2', { remoteCandidateId: 'r' }),
      remote,
      transport,
    ),
  );

  expect(way).toEqual({ via: 'tcp', isLocal: true, lostPercent: 2, jitterMs: 12, tripMs: 50 });
});

test('where there is no transport, the nominated pair does', () => {
  expect(
    wayOf(reportOf(inbound, udp, relay, pair('p1', 'l1'), pair('p3', 'l3', { nominated: true }))).via,
  ).toBe('relay');
});

test('nothing that came is all lost', () => {
  expect(wayOf(reportOf({ ...inbound, packetsReceived: 0, packetsLost: 0 })).lostPercent).toBe(100);
  expect(wayOf(undefined).lostPercent).toBe(100);
});
