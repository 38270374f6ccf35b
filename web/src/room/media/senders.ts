import { LocalAudioTrack, LocalVideoTrack, type Room, Track } from 'livekit-client';
import type { Source } from '../wire';
import type { Captures } from './captures';
import type { Sending } from './wanted';

type Sent = { of: MediaStreamTrack; track: LocalAudioTrack | LocalVideoTrack };

/** By what the media server calls them, both in its options and (by number) in what it permits. */
const names: Record<Source, { video?: Track.Source; audio?: Track.Source }> = {
  microphone: { audio: Track.Source.Microphone },
  camera: { video: Track.Source.Camera },
  screen: { video: Track.Source.ScreenShare, audio: Track.Source.ScreenShareAudio },
};

function nameOf(source: Source, { kind }: MediaStreamTrack): Track.Source | undefined {
  return kind === 'audio' ? names[source].audio : names[source].video;
}

/** Publishes in one media room what should be there, and takes away what should not. */
export class Senders {
  private readonly sent = new Map<Track.Source, Sent>();
  /** Since the plan was made that is being carried out. */
  private readonly hushed = new Set<Track.Source>();

  constructor(
    private readonly room: Room,
    private readonly captures: Captures,
  ) {}

  /** Silent before anybody has answered. */
  async hush(source: Source): Promise<void> {
    const all = Object.values(names[source]);
    for (const name of all) this.hushed.add(name);
    for (const name of all) await this.sent.get(name)?.track.mute();
  }

  /** Removes first, then publishes; throws what LiveKit throws. A screen of which another part is sent stays published meanwhile. */
  async settle(wanted: readonly Sending[]): Promise<void> {
    const plan = this.plan(wanted);
    this.hushed.clear();
    for (const [name, sent] of [...this.sent]) {
      const next = plan.get(name)?.of;
      const isLive = sent.track.mediaStreamTrack.readyState === 'live';
      if (isLive && next === sent.of) continue;
      if (isLive && next && name === Track.Source.ScreenShare && (await exchange(sent, next))) continue;
      this.forget(name);
      await this.room.localParticipant.unpublishTrack(sent.track, true);
    }
    for (const [name, { of, isMuted }] of plan) await this.send(name, of, isMuted);
  }

  private plan(wanted: readonly Sending[]): Map<Track.Source, { of: MediaStreamTrack; isMuted: boolean }> {
    const plan = new Map<Track.Source, { of: MediaStreamTrack; isMuted: boolean }>();
    for (const { source, isMuted } of wanted) {
      for (const of of this.captures.tracks(source)) {
        const name = nameOf(source, of);
        if (name && of.readyState === 'live' && this.isPermitted(name)) plan.set(name, { of, isMuted });
      }
    }
    return plan;
  }

  private isPermitted(name: Track.Source): boolean {
    const permissions = this.room.localParticipant.permissions;
    if (!permissions?.canPublish) return false;
    const allowed = permissions.canPublishSources;
    return allowed.length === 0 || allowed.includes(Track.sourceToProto(name));
  }

  private async send(name: Track.Source, of: MediaStreamTrack, isPlannedMuted: boolean): Promise<void> {
    const { track } = this.sent.get(name) ?? this.take(name, of);
    const isMuted = isPlannedMuted || this.hushed.has(name);
    if (track.isMuted !== isMuted) await (isMuted ? track.mute() : track.unmute());
    const publication = this.room.localParticipant.getTrackPublication(name);
    if (publication?.track === track) {
      if (name === Track.Source.ScreenShare && this.captures.screen?.cropped) {
        const { keepHeights } = await import('../crop/heights');
        await keepHeights(track, publication);
      }
      return;
    }
    try {
      // Asked twice for the same track (LiveKit publishes anew by itself after a break), it does so once.
      await this.room.localParticipant.publishTrack(track, { source: name });
    } catch (problem) {
      this.forget(name);
      throw problem;
    }
  }

  private take(name: Track.Source, of: MediaStreamTrack): Sent {
    const copy = copyOf(of);
    const track =
      of.kind === 'audio'
        ? new LocalAudioTrack(copy, undefined, true)
        : new LocalVideoTrack(copy, undefined, true);
    track.source = name;
    const sent = { of, track };
    this.sent.set(name, sent);
    return sent;
  }

  private forget(name: Track.Source): void {
    this.sent.get(name)?.track.stop();
    this.sent.delete(name);
  }
}

/** The same device may be published in both rooms, and each stops its own. */
function copyOf(track: MediaStreamTrack): MediaStreamTrack {
  const copy = track.clone();
  copy.contentHint = track.contentHint;
  return copy;
}

/** Within the same publication: there is no gap. Gives whether it could be done; if not, what came before must not stay. */
async function exchange(sent: Sent, of: MediaStreamTrack): Promise<boolean> {
  const before = sent.track.mediaStreamTrack;
  const copy = copyOf(of);
  try {
    await sent.track.replaceTrack(copy, true);
  } catch (problem) {
    console.warn('the screen is published anew', problem);
    copy.stop();
    return false;
  }
  before.stop();
  sent.of = of;
  return true;
}
