import type { Check } from '~/api/wire';

export type Need = Check['needs'][number];
export type Row = Need['row'];
export type Via = 'udp' | 'tcp' | 'relay';

/** In kbit/s. */
export type Speed = { down: number; up: number };

/** How sound and picture came back from the media server. `isLocal`: it is on this machine, where TCP tells nothing of a network. */
export type MediaWay = {
  via: Via | undefined;
  isLocal: boolean;
  lostPercent: number;
  jitterMs: number;
  tripMs: number;
};

/** What a check has found out so far; a step that is not there yet is waited for. */
export type Measured = {
  lacks?: 'nothing' | 'devices' | 'secure';
  server?: { tripMs: number; hasSocket: boolean } | 'silent';
  speed?: Speed | 'unknown';
  media?: MediaWay | 'no_way';
};
