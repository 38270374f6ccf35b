import { useShown } from '~/room/context';

// Picked one by one: what lies on a board changes many times a second, and none of these with it.

/** The board that is on the stage, or was there last. */
export const useBoardShown = () => useShown(({ room }) => room.parts.whiteboard?.shown);

/** All of the room, by id; empty for attendees. */
export const useBoards = () => useShown(({ room }) => room.parts.whiteboard?.boards);

/** Attendees may draw. */
export const useIsOpen = () => useShown(({ room }) => room.parts.whiteboard?.open) ?? false;
