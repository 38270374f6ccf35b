import type { Clip, PlayerPart } from '~/generated/room';

/** A film of the library of two minutes, paused at its beginning; with what a test is about put in. */
export const clipOf = (own: Partial<Clip> = {}): Clip => ({
  id: 'f_000000000000film',
  media: 'video',
  key: 'k'.repeat(24),
  name: 'Trailer.mp4',
  duration_ms: 120_000,
  width: 1280,
  height: 720,
  until: 1,
  playing: false,
  position_ms: 0,
  due: 0,
  ...own,
});

export const ofStage: PlayerPart['may'] = [
  'show_youtube',
  'show_clip',
  'remove_clip',
  'name_clip',
  'play_clip',
  'pause_clip',
  'seek_clip',
];

export const playerOf = (shown: Clip | null, may: PlayerPart['may'] = []): PlayerPart => ({
  shown,
  clips: shown && may.length > 0 ? { [shown.id]: shown } : {},
  youtube_origin: 'https://frames.example.org',
  may,
});
