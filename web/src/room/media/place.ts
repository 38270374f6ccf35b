/** An event's two media rooms: what the audience gets, and where hosts and presenters talk among themselves. */
export type Place = 'hall' | 'backstage';

// The order matters wherever both are changed: what is heard by many goes first, on air as off air.
export const places: readonly Place[] = ['hall', 'backstage'];
