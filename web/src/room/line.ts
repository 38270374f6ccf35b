import type { Bye } from '~/generated/room';

/** Why this person is out, and what its sentence needs. */
export type Farewell = Pick<Bye, 'code' | 'fields'>;

/** How this browser stands with the room. `lost`: it was in and comes back by itself; `gone`: it will not. */
export type Line =
  | { state: 'connecting'; failures: number }
  | { state: 'online' }
  | { state: 'lost'; failures: number }
  | { state: 'gone'; why: Farewell };
