import type { Recording } from '~/api/wire';

/** One of the library, as the server tells it. */
export const recordingOf = (more: Partial<Recording> = {}): Recording => ({
  id: 'v_1',
  title: 'Spring update',
  state: 'ready',
  problem: '',
  began_at: '2031-06-02T12:00:00Z',
  language: 'en',
  event_id: null,
  bytes: 400,
  duration_ms: 5000,
  width: 1280,
  height: 720,
  has_poster: true,
  publication: null,
  film: 0,
  trim: null,
  ...more,
});
