import { useMay, usePart } from '~/room/parts';

/** How many want to be let in, for who may do so. */
export function useWaiting(): number {
  const mayAdmit = useMay('people', 'admit_people');
  const isLive = usePart('session')?.phase === 'live';
  const waiting = usePart('people')?.waiting ?? {};
  return mayAdmit && isLive ? Object.keys(waiting).length : 0;
}
