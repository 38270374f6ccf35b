import { type RemoteTrack, type Room, Track } from 'livekit-client';

type Sound = { track: RemoteTrack; element: HTMLMediaElement };

const audible = [Track.Source.Microphone, Track.Source.ScreenShareAudio];

/** What a room sounds of, by speaker and source. */
function soundsOf(room: Room): Map<string, { track: RemoteTrack; isMuted: boolean }> {
  const sounds = new Map<string, { track: RemoteTrack; isMuted: boolean }>();
  for (const [person, participant] of room.remoteParticipants) {
    for (const source of audible) {
      const publication = participant.getTrackPublication(source);
      const { track } = publication ?? {};
      if (publication && track) sounds.set(`${person} ${source}`, { track, isMuted: publication.isMuted });
    }
  }
  return sounds;
}

/** Plays both rooms; who sounds in both is played from the hall, as the audience hears them. */
export class Playback {
  private readonly playing = new Map<string, Sound>();
  private readonly shelf = document.createElement('div');
  private volume = 1;

  constructor() {
    this.shelf.hidden = true;
    document.body.append(this.shelf);
  }

  update(hall: Room, backstage: Room | undefined): void {
    const wanted = new Map<string, RemoteTrack>();
    for (const [key, { track }] of backstage ? soundsOf(backstage) : []) wanted.set(key, track);
    for (const [key, { track, isMuted }] of soundsOf(hall)) {
      if (!isMuted || !wanted.has(key)) wanted.set(key, track);
    }
    for (const [key, sound] of this.playing) {
      if (wanted.get(key) !== sound.track) this.stop(key, sound);
    }
    for (const [key, track] of wanted) if (!this.playing.has(key)) this.start(key, track);
  }

  /** 0 to 1. */
  setVolume(volume: number): void {
    this.volume = volume;
    for (const { element } of this.playing.values()) this.adjust(element);
  }

  private adjust(element: HTMLMediaElement): void {
    element.muted = this.volume === 0;
    element.volume = this.volume;
  }

  close(): void {
    for (const [key, sound] of this.playing) this.stop(key, sound);
    this.shelf.remove();
  }

  private start(key: string, track: RemoteTrack): void {
    const element = track.attach();
    this.adjust(element);
    this.shelf.append(element);
    this.playing.set(key, { track, element });
  }

  private stop(key: string, { track, element }: Sound): void {
    track.detach(element);
    element.remove();
    this.playing.delete(key);
  }
}
