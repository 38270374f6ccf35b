import { beginCheck } from '~/api/checks';
import type { Check } from '~/api/wire';
import type { Measured } from './measured';
import { hasSocketWay } from './socket-way';
import { measureSpeed, measureTrip } from './speed';

type Told = { begun: (check: Check) => void; measured: (news: Measured) => void };

function lacks(): Measured['lacks'] {
  if (!window.isSecureContext) return 'secure';
  return navigator.mediaDevices ? 'nothing' : 'devices';
}

async function askServer(ticket: string): Promise<Measured['server']> {
  const [tripMs, hasSocket] = await Promise.all([measureTrip(ticket), hasSocketWay()]);
  return { tripMs, hasSocket };
}

/** One thing after the other, so that none disturbs the next: ten seconds or so. Throws `Refused` and `Unreachable` from its beginning. */
export async function runCheck(roomId: string | undefined, told: Told): Promise<void> {
  told.measured({ lacks: lacks() });
  const check = await beginCheck({ roomId, measuresSpeed: true });
  told.begun(check);
  const ticket = check.ticket ?? '';
  const server = await askServer(ticket).catch(() => 'silent' as const);
  told.measured({ server });
  const tripMs = server && server !== 'silent' ? server.tripMs : 0;
  told.measured({ speed: await measureSpeed(ticket, tripMs).catch(() => 'unknown' as const) });
  // LiveKit's code: those who are about to join have it anyway.
  const { tryMediaWay } = await import('./media-way');
  told.measured({ media: await tryMediaWay(check) });
}
