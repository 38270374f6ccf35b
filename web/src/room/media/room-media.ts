import { type Room, Track } from 'livekit-client';
import type { Media } from '~/generated/room';
import { hallTokenOf } from '../admission';
import type { RoomClient } from '../client';
import type { Crop } from '../crop/crop';
import { mayHd } from '../effects/choice';
import { isSilenced, ownView } from '../own-view';
import { Value } from '../value';
import type { PersonId, Source } from '../wire';
import type { Captured, ChooseCrop } from './captured';
import { Captures } from './captures';
import { chosenSpeaker } from './device-choice';
import type { DeviceProblemCode } from './device-problem';
import { fetchCameras, type Line, lineOf } from './media-line';
import { MediaRoom } from './media-room';
import { ownPicture, type Picture } from './picture';
import { Playback } from './playback';
import { sources, wantedIn } from './wanted';

/** A source that went off without this person's doing. */
export type Loss = { source: Source; why: 'unplugged' | 'switched_off' | CannotGoOn };

/** What is done to the source on this device cannot be done any longer. */
type CannotGoOn = Extract<DeviceProblemCode, 'uncovered' | 'too_slow' | 'uncropped'>;

/** `coming`: the first connection looks for its way. */
export type Health = 'whole' | 'coming' | 'interrupted';

/** How long it may last before people are told. */
const patienceMs = { coming: 10_000, interrupted: 3_000 };

/** Sound, picture and screen of one person in a room: follows their own stage part, and decides nothing. */
export class RoomMedia {
  /** Counts up whenever tracks, speakers or permissions are different. */
  readonly version = new Value(0);
  readonly speaking = new Value<ReadonlySet<PersonId>>(new Set());
  readonly quality = new Value<Line>('unknown');
  readonly health = new Value<Health>('whole');
  readonly needsGesture = new Value(false);
  /** Who is on air may want to hear nothing but the show. */
  readonly hearsBackstage = new Value(true);
  readonly loss = new Value<Loss | undefined>(undefined);
  private readonly captures = new Captures(
    () => this.changed(),
    ({ source, code }) => this.loss.set({ source, why: cannotGoOn(code) ? code : 'unplugged' }),
  );
  private readonly playback = new Playback();
  private readonly hall: MediaRoom;
  private readonly backstage: MediaRoom;
  private readonly stops: (() => void)[];
  private patience: ReturnType<typeof setTimeout> | undefined;
  private isQueued = false;
  private hasStood = false;
  private expected: Health = 'whole';
  private readonly on = new Set<Source>();
  private readonly offByMe = new Set<Source>();
  private readonly givingUp = new Set<Source>();

  constructor(private readonly client: RoomClient) {
    const needs = { changed: () => this.changed(), askToken: () => client.connection.catchUp() };
    this.hall = new MediaRoom('hall', this.captures, needs);
    this.backstage = new MediaRoom('backstage', this.captures, needs);
    this.stops = [
      client.store.subscribe(() => this.changed()),
      client.media.subscribe(() => this.takeTokens()),
      ownView.subscribe(() => this.followOwnView()),
      isSilenced.subscribe(() => this.followOwnView()),
      chosenSpeaker.subscribe(() => this.followSpeaker()),
    ];
    this.followOwnView();
    this.followSpeaker();
    // Beside the socket, not after it: the server lets it in together with the person.
    this.hall.setToken(hallTokenOf(client.admission));
    this.takeTokens();
  }

  close(): void {
    for (const stop of this.stops) stop();
    clearTimeout(this.patience);
    for (const source of sources) this.captures.stop(source);
    this.hall.setToken(undefined);
    this.backstage.setToken(undefined);
    this.playback.close();
  }

  /** The device first: nobody is told of a camera that does not work. Throws `DeviceProblem`, `Declined` or `Refused`. */
  async switchOn(source: Source, chooseCrop?: ChooseCrop): Promise<void> {
    await this.captures.start(source, chooseCrop);
    if (this.offByMe.delete(source)) this.changed();
    try {
      await this.client.connection.send({ kind: 'switch_on', source });
    } catch (problem) {
      this.captures.stop(source);
      throw problem;
    }
  }

  /** Silent at once, then in the room's log. Throws `Refused`; then it goes on. */
  async switchOff(source: Source): Promise<void> {
    this.offByMe.add(source);
    this.changed();
    await Promise.all([this.hall.hush(source), this.backstage.hush(source)]);
    try {
      await this.client.connection.send({ kind: 'switch_off', source });
    } catch (problem) {
      this.offByMe.delete(source);
      this.changed();
      throw problem;
    }
  }

  async changeDevice(source: 'microphone' | 'camera'): Promise<void> {
    await this.captures.restart(source);
  }

  /** What is to be behind the person was chosen anew. */
  async cover(): Promise<void> {
    await this.captures.cover();
  }

  /** Others get a part of one's screen, or all of it again. Throws `DeviceProblem`; then nothing has changed. */
  async crop(crop: Crop | undefined): Promise<void> {
    await this.captures.crop(crop, () => this.sendAll());
  }

  async allowSound(): Promise<void> {
    await Promise.all(this.rooms.map((room) => room.startAudio()));
  }

  private followSpeaker(): void {
    const id = chosenSpeaker.get();
    if (id === undefined) return;
    // One that was unplugged: the browser's own is heard.
    for (const room of this.rooms)
      room
        .switchActiveDevice('audiooutput', id)
        .catch((problem: unknown) => console.warn('no such speaker', problem));
  }

  private followOwnView(): void {
    this.playback.setVolume(isSilenced.get() ? 0 : ownView.get().volume);
    this.changed();
  }

  hearBackstage(isWanted: boolean): void {
    this.hearsBackstage.set(isWanted);
    this.changed();
  }

  /** One's own microphone, for the level meter. */
  microphone(): MediaStreamTrack | undefined {
    return this.captures.tracks('microphone')[0];
  }

  /** One's own screen, and the part of it that others get. */
  get screen(): Captured | undefined {
    return this.captures.screen;
  }

  /** Someone's camera or screen; one's own without the way round. */
  picture(person: PersonId, source: 'camera' | 'screen'): Picture | undefined {
    if (person === this.client.admission.seat) {
      const track = this.captures.tracks(source).find(({ kind }) => kind === 'video');
      return track && ownPicture(track);
    }
    const name = source === 'camera' ? Track.Source.Camera : Track.Source.ScreenShare;
    for (const room of this.rooms) {
      const publication = room.remoteParticipants.get(person)?.getTrackPublication(name);
      if (publication?.videoTrack && !publication.isMuted) return publication.videoTrack;
    }
    return undefined;
  }

  /** Whether there is nothing to wait for. */
  get isSettled(): boolean {
    return [this.hall, this.backstage].every(({ isWanted, isConnecting }) => !isWanted || !isConnecting);
  }

  private get isWanted(): boolean {
    return this.hall.isWanted || this.backstage.isWanted;
  }

  private get rooms(): Room[] {
    return [this.hall.room, this.backstage.room];
  }

  private takeTokens(): void {
    const media: Media | undefined = this.client.media.get();
    if (!media) return;
    this.hall.setToken(media.hall?.token);
    this.backstage.setToken(media.backstage?.token);
  }

  /** Many things change together; what follows from them is done once. */
  private changed(): void {
    if (this.isQueued) return;
    this.isQueued = true;
    queueMicrotask(() => {
      this.isQueued = false;
      this.follow();
    });
  }

  private follow(): void {
    mayHd.set(this.client.store.shown()?.room.parts.session.hd ?? true);
    this.matchDevices();
    void this.sendAll();
    for (const room of this.rooms) fetchCameras(room, !ownView.get().savesData);
    this.playback.update(this.hall.room, this.hearsBackstage.get() ? this.backstage.room : undefined);
    this.needsGesture.set(this.rooms.some((room) => !room.canPlaybackAudio));
    this.tellSpeakers();
    this.quality.set(lineOf(this.hall.room));
    this.watchHealth();
    this.version.set(this.version.get() + 1);
  }

  private async sendAll(): Promise<void> {
    const own = this.client.store.shown()?.own.parts.stage;
    // One after the other: on air first, then muted backstage; off air likewise first where many hear it.
    await this.hall.send(wantedIn('hall', own, this.offByMe));
    await this.backstage.send(wantedIn('backstage', own, this.offByMe));
  }

  /** On without a device (this page was reloaded, it was unplugged) is switched off; a device that was switched off is let go. */
  private matchDevices(): void {
    const own = this.client.store.shown()?.own.parts.stage;
    for (const source of sources) {
      const isOn = own?.[source] ?? false;
      if (!isOn && this.on.delete(source)) this.letGo(source);
      if (isOn && this.captures.has(source)) this.on.add(source);
      if (isOn && !this.captures.has(source)) this.giveUp(source);
    }
  }

  private letGo(source: Source): void {
    // That a session's end switches everything off is no news.
    const isLive = this.client.store.shown()?.room.parts.session.phase === 'live';
    if (!this.offByMe.delete(source) && isLive) this.loss.set({ source, why: 'switched_off' });
    this.captures.stop(source);
  }

  private giveUp(source: Source): void {
    if (this.givingUp.has(source)) return;
    this.givingUp.add(source);
    this.offByMe.add(source);
    const done = () => this.givingUp.delete(source);
    this.client.connection.send({ kind: 'switch_off', source }).then(done, done);
  }

  private tellSpeakers(): void {
    const now = new Set(this.rooms.flatMap((room) => room.activeSpeakers.map(({ identity }) => identity)));
    const before = this.speaking.get();
    if (now.size !== before.size || [...now].some((person) => !before.has(person))) this.speaking.set(now);
  }

  private watchHealth(): void {
    const isWhole = [this.hall, this.backstage].every((one) => !one.isWanted || one.isConnected);
    const isHealthy = this.client.media.get()?.healthy ?? true;
    if (isWhole && isHealthy) {
      this.hasStood ||= this.isWanted;
      this.expect('whole');
    } else this.expect(this.hasStood || !isHealthy ? 'interrupted' : 'coming');
  }

  /** People are told of what lasts. */
  private expect(health: Health): void {
    if (health === this.expected) return;
    this.expected = health;
    clearTimeout(this.patience);
    if (health === 'whole') this.health.set(health);
    else this.patience = setTimeout(() => this.tellHealth(health), patienceMs[health]);
  }

  private tellHealth(health: Health): void {
    this.health.set(health);
    this.version.set(this.version.get() + 1);
  }
}

const cannotGoOn = (code: DeviceProblemCode): code is CannotGoOn =>
  code === 'too_slow' || code === 'uncovered' || code === 'uncropped';
