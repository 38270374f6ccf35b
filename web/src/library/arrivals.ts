import type { LibraryFile } from '~/api/wire';
import { useValue } from '~/room/context';
import { Value } from '~/room/value';

type Kinds = readonly LibraryFile['kind'][];

/** A file that was uploaded where `kinds` were to be chosen. */
type Arrival = { id: string; kinds: string };

/** Those of this visit, until they are dismissed. */
const arrivals = new Value<readonly Arrival[]>([]);

const named = (kinds: Kinds) => kinds.join();

export const noteArrivals = (ids: string[], kinds: Kinds) =>
  arrivals.set([...arrivals.get(), ...ids.map((id) => ({ id, kinds: named(kinds) }))]);

export const dismissArrival = (file: string) => arrivals.set(arrivals.get().filter(({ id }) => id !== file));

/** The ids of what was uploaded where the same kinds were to be chosen. */
export const useArrivals = (kinds: Kinds): string[] =>
  useValue(arrivals)
    .filter((arrival) => arrival.kinds === named(kinds))
    .map(({ id }) => id);
