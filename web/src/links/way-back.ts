import { tab } from '~/api/storage';
import type { ServiceName } from '~/api/wire';

const keyOf = (service: ServiceName) => `way-back:${service}`;

/** An address of ours, or nothing: it takes the place of the one before. */
export function keepWayBack(service: ServiceName, back: string): void {
  if (back) tab.set(keyOf(service), back);
  else tab.remove(keyOf(service));
}

export const wayBack = (service: ServiceName) => tab.get(keyOf(service));
