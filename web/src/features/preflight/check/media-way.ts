import { Track } from 'livekit-client';
import { CheckRooms } from './check-rooms';
import type { MediaWay } from './measured';
import { wayOf } from './stats';
import { testPicture } from './test-picture';

const LOOK_MS = 2_500;

/** Sends a picture through the media server and looks at how it comes back. */
export async function tryMediaWay(tokens: { sends: string; hears: string }): Promise<MediaWay | 'no_way'> {
  const picture = testPicture();
  let rooms: CheckRooms | undefined;
  try {
    rooms = await CheckRooms.open(tokens);
    const back = await rooms.echoOf(picture.track, Track.Source.Camera);
    await new Promise((done) => setTimeout(done, LOOK_MS));
    return wayOf(await back.getRTCStatsReport());
  } catch (problem) {
    console.warn('sound and picture find no way', problem);
    return 'no_way';
  } finally {
    picture.stop();
    await rooms?.close();
  }
}
