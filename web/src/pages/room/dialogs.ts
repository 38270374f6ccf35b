/** The windows that can be opened over the room. */
export type RoomDialog =
  | 'details'
  | 'devices'
  | 'shortcuts'
  | 'audioMode'
  | 'language'
  | 'invite'
  | 'tools'
  | 'view';
