import { ConnectionQuality, type Room, Track } from 'livekit-client';

/** How good one's own line to the media server is. */
export type Line = 'unknown' | 'good' | 'poor' | 'lost';

/** Fetches cameras, or leaves them where they are: a picture that is not fetched costs this person's line nothing. */
export function fetchCameras(room: Room, isWanted: boolean): void {
  for (const participant of room.remoteParticipants.values()) {
    const camera = participant.getTrackPublication(Track.Source.Camera);
    if (camera && camera.isDesired !== isWanted) camera.setSubscribed(isWanted);
  }
}

export function lineOf(room: Room): Line {
  switch (room.localParticipant.connectionQuality) {
    case ConnectionQuality.Excellent:
    case ConnectionQuality.Good:
      return 'good';
    case ConnectionQuality.Poor:
      return 'poor';
    case ConnectionQuality.Lost:
      return 'lost';
    case ConnectionQuality.Unknown:
      return 'unknown';
  }
}
