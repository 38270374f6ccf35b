/** The windows that can be opened over the room. */
export type RoomDialog =
  | 'details'
  | 'devices'
  | 'check'
  | 'shortcuts'
  | 'audioMode'
  | 'language'
  | 'invite'
  | 'tools'
  | 'view'
  | 'portrait';
