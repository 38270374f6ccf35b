import type { Bye } from '~/generated/room';

/** How this browser stands with the room. `lost`: it was in and comes back by itself; `gone`: it will not. */
export type Line =
  | { state: 'connecting'; failures: number }
  | { state: 'online' }
  | { state: 'lost'; failures: number }
  | { state: 'gone'; why: Bye };
