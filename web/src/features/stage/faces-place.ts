import type { FacesPlace } from '~/room/own-view';

/** Where the faces stand when they are first undocked: at the upper right, since bars and cards are below. */
export const firstPlace: FacesPlace = { x: 1, y: 0, width: 280 };

/** The stage and the window of faces on it, in pixels. */
export type Room = { width: number; height: number; windowWidth: number; windowHeight: number };

const leastWidth = 160;
const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));
const moved = (share: number, by: number, free: number) =>
  free > 0 ? within(0, share + by / free, 1) : share;

/** Shares are of what is left free: so the window never stands over the edge, however small the stage becomes. */
export function movedBy(place: FacesPlace, by: { x: number; y: number }, room: Room): FacesPlace {
  return {
    ...place,
    x: moved(place.x, by.x, room.width - room.windowWidth),
    y: moved(place.y, by.y, room.height - room.windowHeight),
  };
}

/** By its lower right corner: the upper left one stays where it is as long as there is room. */
export function widenedBy(place: FacesPlace, by: number, room: Room): FacesPlace {
  const width = within(leastWidth, room.windowWidth + by, Math.max(leastWidth, room.width));
  const left = place.x * (room.width - room.windowWidth);
  const free = room.width - width;
  return { ...place, width, x: free > 0 ? within(0, left / free, 1) : 0 };
}
