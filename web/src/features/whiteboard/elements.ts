import type { PutElements, WhiteboardPart } from '~/generated/room';

/** What lies on a board, as the room has it. */
export type Entries = WhiteboardPart['elements'];
export type Entry = Entries[string];
export type Changes = Required<Pick<PutElements, 'elements' | 'deleted'>>;
