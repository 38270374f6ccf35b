/** The catalogues that the room's screens speak from. */
export const roomTexts = [
  'room',
  'stage',
  'people',
  'floor',
  'chat',
  'slides',
  'player',
  'call_to_action',
  'reactions',
  'handouts',
  'polls',
  'break_card',
  'questions',
  'lobby',
  'devices',
  'cities',
];
