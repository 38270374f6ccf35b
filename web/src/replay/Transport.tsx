import { ActionIcon, Menu, Slider, UnstyledButton } from '@mantine/core';
import {
  IconCheck,
  IconMaximize,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPresentation,
  IconRewindBackward10,
  IconRewindForward10,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '~/i18n/i18n';
import { chapterTitle } from './chapter-title';
import classes from './Transport.module.css';
import { clockTime } from './time';
import { type Playback, speeds } from './usePlayback';
import type { Chapter } from './wire';

const stepMs = 10_000;

function Speed({ playback }: { playback: Playback }) {
  const { t } = useTranslation('replay');
  const said = (speed: number) => `${speed.toLocaleString(currentLanguage())}×`;
  return (
    // What is drawn outside of it is not seen while the film fills the screen.
    <Menu position="top-end" width={140} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.speed} aria-label={t('speed', { speed: said(playback.speed) })}>
          {said(playback.speed)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {speeds.map((speed) => (
          <Menu.Item
            key={speed}
            rightSection={speed === playback.speed && <IconCheck size={16} aria-hidden="true" />}
            onClick={() => playback.setSpeed(speed)}
          >
            {said(speed)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type TransportProps = {
  playback: Playback;
  durationMs: number;
  chapters: Chapter[];
  /** Whether pages are drawn over the film; nothing when there are none. */
  isSharp: boolean | undefined;
  onSharp: (isSharp: boolean) => void;
  /** Nothing where a browser cannot. */
  onFullscreen: (() => void) | undefined;
};

/** Play, jump, where in the recording, how fast, how loud. */
export function Transport(props: TransportProps) {
  const { playback, durationMs, chapters, isSharp, onSharp, onFullscreen } = props;
  const { t } = useTranslation('replay');
  const { atMs, isPlaying, volume, toggle, seek } = playback;
  const Play = isPlaying ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  const Loud = volume === 0 ? IconVolumeOff : IconVolume;
  const now = chapters.findLast(({ media_ms }) => media_ms <= atMs);
  return (
    <div className={classes.transport}>
      <Slider
        className={classes.line}
        classNames={{ thumb: classes.thumb }}
        size={6}
        thumbSize={28}
        min={0}
        max={durationMs}
        step={1000}
        value={atMs}
        onChange={seek}
        label={(ms) => clockTime(ms)}
        thumbLabel={t('place')}
        thumbProps={{ 'aria-valuetext': t('placeOf', { at: clockTime(atMs), of: clockTime(durationMs) }) }}
        marks={chapters.filter(({ media_ms }) => media_ms > 0).map(({ media_ms }) => ({ value: media_ms }))}
      />
      <div className={classes.buttons}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t(isPlaying ? 'pause' : 'play')}
          onClick={toggle}
        >
          <Play size={22} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t('back')}
          onClick={() => seek(atMs - stepMs)}
        >
          <IconRewindBackward10 size={22} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t('forward')}
          onClick={() => seek(atMs + stepMs)}
        >
          <IconRewindForward10 size={22} />
        </ActionIcon>
        <div className={classes.where}>
          <span className={classes.time}>
            {clockTime(atMs)} / {clockTime(durationMs)}
          </span>
          <span className={classes.chapter}>{now && chapterTitle(now, t)}</span>
        </div>
        {isSharp !== undefined && (
          <ActionIcon
            variant="subtle"
            color={isSharp ? 'pine' : 'gray'}
            size={44}
            aria-pressed={isSharp}
            aria-label={t('sharp')}
            title={t('sharp')}
            onClick={() => onSharp(!isSharp)}
          >
            <IconPresentation size={22} />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t(volume === 0 ? 'loud' : 'mute')}
          onClick={() => playback.setVolume(volume === 0 ? 1 : 0)}
        >
          <Loud size={22} />
        </ActionIcon>
        <Speed playback={playback} />
        {onFullscreen && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t('fullscreen')}
            onClick={onFullscreen}
          >
            <IconMaximize size={20} />
          </ActionIcon>
        )}
      </div>
    </div>
  );
}
