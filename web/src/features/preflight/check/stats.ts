import type { MediaWay, Via } from './measured';

// TypeScript's DOM describes a report's entries as having an id and a type only.
type Entry = { type: string; id: string } & Record<string, unknown>;

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

function pairOf(entries: readonly Entry[]): Entry | undefined {
  const chosen = entries.find(({ type }) => type === 'transport')?.selectedCandidatePairId;
  const pairs = entries.filter(({ type }) => type === 'candidate-pair');
  // Firefox has no transports, but says which pair was nominated.
  return pairs.find(({ id }) => id === chosen) ?? pairs.find((pair) => pair.nominated === true);
}

function viaOf(local: Entry | undefined): Via | undefined {
  if (!local) return undefined;
  if (local.candidateType === 'relay') return 'relay';
  return local.protocol === 'tcp' ? 'tcp' : 'udp';
}

const isLoopback = (remote: Entry | undefined): boolean =>
  typeof remote?.address === 'string' && (remote.address.startsWith('127.') || remote.address === '::1');

/** What a receiver's report says of the way that its track came. */
export function wayOf(report: RTCStatsReport | undefined): MediaWay {
  const entries: Entry[] = [];
  report?.forEach((entry: Entry) => {
    entries.push(entry);
  });
  const inbound = entries.filter(({ type }) => type === 'inbound-rtp');
  const received = inbound.reduce((sum, { packetsReceived }) => sum + number(packetsReceived), 0);
  const lost = inbound.reduce((sum, { packetsLost }) => sum + Math.max(0, number(packetsLost)), 0);
  const pair = pairOf(entries);
  return {
    via: viaOf(entries.find(({ id }) => id === pair?.localCandidateId)),
    isLocal: isLoopback(entries.find(({ id }) => id === pair?.remoteCandidateId)),
    lostPercent: received + lost > 0 ? (100 * lost) / (received + lost) : 100,
    jitterMs: Math.max(0, ...inbound.map(({ jitter }) => number(jitter) * 1_000)),
    tripMs: number(pair?.currentRoundTripTime) * 1_000,
  };
}
