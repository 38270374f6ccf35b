import { ConnectionState, Room, RoomEvent } from 'livekit-client';
import type { Captures } from './captures';
import type { Place } from './place';
import { Senders } from './senders';
import type { Sending } from './wanted';

const RETRY_MS = [500, 1_000, 2_000, 4_000, 8_000];

type Needs = {
  /** Something about tracks, permissions or the connection is different now. */
  changed: () => void;
  /** Rights may have changed since this token was made: bring a new one. */
  askToken: () => void;
};

function newRoom(): Room {
  return new Room({
    adaptiveStream: { pixelDensity: 'screen' },
    dynacast: true,
    publishDefaults: {
      simulcast: true,
      dtx: true,
      red: true,
      screenShareEncoding: { maxBitrate: 1_800_000, maxFramerate: 8, priority: 'high' },
      degradationPreference: 'balanced',
    },
  });
}

/**
 * The connection to one media room, held for as long as there is a token for it.
 *
 * LiveKit's own reconnecting comes first. When it gives up, or could not connect at all, a new token is asked for after a
 * while, and its arrival is the next try: an old token may grant what is no longer allowed, and is then refused for ever.
 */
export class MediaRoom {
  readonly room = newRoom();
  private readonly senders: Senders;
  private token: string | undefined;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private settling: Promise<void> | undefined;
  private wanted: readonly Sending[] = [];
  private isUnsettled = false;

  constructor(
    readonly place: Place,
    captures: Captures,
    private readonly needs: Needs,
  ) {
    this.senders = new Senders(this.room, captures);
    const { changed } = needs;
    this.room
      .on(RoomEvent.ConnectionStateChanged, changed)
      .on(RoomEvent.TrackPublished, changed)
      .on(RoomEvent.TrackSubscribed, changed)
      .on(RoomEvent.TrackUnsubscribed, changed)
      .on(RoomEvent.TrackMuted, changed)
      .on(RoomEvent.TrackUnmuted, changed)
      .on(RoomEvent.LocalTrackUnpublished, changed)
      .on(RoomEvent.ParticipantPermissionsChanged, changed)
      .on(RoomEvent.ActiveSpeakersChanged, changed)
      .on(RoomEvent.ConnectionQualityChanged, changed)
      .on(RoomEvent.AudioPlaybackStatusChanged, changed)
      .on(RoomEvent.Disconnected, () => this.failed());
  }

  /** Whether there should be a connection. */
  get isWanted(): boolean {
    return this.token !== undefined;
  }

  get isConnected(): boolean {
    return this.room.state === ConnectionState.Connected;
  }

  get isConnecting(): boolean {
    return this.room.state === ConnectionState.Connecting;
  }

  setToken(token: string | undefined): void {
    this.token = token;
    clearTimeout(this.retry);
    if (token === undefined) void this.room.disconnect();
    else if (this.room.state === ConnectionState.Disconnected) void this.connect(token);
    this.needs.changed();
  }

  /** Brings what is published in line; what cannot be done now is done when the room allows it. */
  send(wanted: readonly Sending[]): Promise<void> {
    this.wanted = wanted;
    this.isUnsettled = true;
    this.settling ??= this.settle().finally(() => {
      this.settling = undefined;
    });
    return this.settling;
  }

  hush: Senders['hush'] = (source) => this.senders.hush(source);

  private async settle(): Promise<void> {
    while (this.isUnsettled) {
      this.isUnsettled = false;
      if (!this.isConnected) continue;
      try {
        await this.senders.settle(this.wanted);
      } catch (problem) {
        console.warn(`publishing in ${this.place} failed, will be tried again`, problem);
        setTimeout(this.needs.changed, 1_500);
        return;
      }
    }
  }

  private async connect(token: string): Promise<void> {
    try {
      await this.room.connect(window.location.origin.replace(/^http/, 'ws'), token);
      this.failures = 0;
    } catch (problem) {
      console.warn(`no connection to ${this.place}, will be tried again`, problem);
      this.failed();
    }
  }

  private failed(): void {
    this.needs.changed();
    if (this.token === undefined) return;
    clearTimeout(this.retry);
    const delayMs = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)];
    this.failures += 1;
    this.retry = setTimeout(this.needs.askToken, delayMs);
  }
}
