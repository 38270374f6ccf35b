/** The catalogues that the room's screens speak from. */
export const roomTexts = [
  'room',
  'stage',
  'people',
  'floor',
  'chat',
  'slides',
  'call_to_action',
  'reactions',
  'polls',
  'lobby',
  'devices',
  'cities',
];
