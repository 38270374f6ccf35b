import type { FileList, LibraryFile } from '~/api/wire';

/** A deck of the library that can be shown, as the server tells it. */
export const fileOf = (more: Partial<LibraryFile> = {}): LibraryFile => ({
  id: 'f_1',
  name: 'Deck.pdf',
  ending: 'pdf',
  kind: 'document',
  bytes: 400,
  received: 400,
  state: 'ready',
  progress: 0,
  refusal: '',
  scanned: true,
  pages: 3,
  width: 1280,
  height: 720,
  duration_ms: 0,
  folder_id: null,
  created_at: '2031-06-02T12:00:00Z',
  place: 'here',
  place_progress: 0,
  place_problem: '',
  ...more,
});

/** A page of them. */
export const fileListOf = (items: LibraryFile[], more: Partial<FileList> = {}): FileList => ({
  items,
  total: items.length,
  folders: [],
  used_bytes: 400,
  most_bytes: 1_000_000,
  scanner: true,
  ...more,
});
