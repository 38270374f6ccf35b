import { ActionIcon, Slider } from '@mantine/core';
import { IconHeadphones, IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clip } from '~/generated/room';
import { lengthWords } from '~/library/words';
import { useCommand, useServerNow } from '~/room/context';
import { useMay, useOwn } from '~/room/parts';
import { hasEnded, secondsAt } from './correction';
import classes from './PlayerBar.module.css';
import { VolumeControl } from './VolumeControl';

type PlayerBarProps = { clip: Clip; durationSeconds: number };

const timeWords = (seconds: number) => lengthWords(1000 * Math.floor(seconds));

/** Where the clip is, for everybody; the stage moves it, and everybody sets how loud it is for themselves. */
export function PlayerBar({ clip, durationSeconds }: PlayerBarProps) {
  const { t } = useTranslation('player');
  const command = useCommand();
  const now = useServerNow(500);
  const mayPlay = useMay('player', 'play_clip');
  const hasMicrophone = useOwn('stage')?.microphone ?? false;
  const isOver = hasEnded(now, clip, durationSeconds);
  const isPlaying = clip.playing && !isOver;
  const seconds = secondsAt(now, clip, durationSeconds);
  const toggle = () =>
    void command(
      isPlaying
        ? { kind: 'pause_clip', clip: clip.id }
        : { kind: 'play_clip', clip: clip.id, position_ms: isOver ? 0 : null },
    );
  return (
    <section className={classes.bar} data-stage-bar aria-label={t('title')}>
      {mayPlay && (
        <Control label={t(isPlaying ? 'pause' : 'play')} onClick={toggle}>
          {isPlaying ? <IconPlayerPause size={20} /> : <IconPlayerPlay size={20} />}
        </Control>
      )}
      {mayPlay && durationSeconds > 0 ? (
        <Seeking clip={clip} seconds={seconds} durationSeconds={durationSeconds} />
      ) : (
        <Times seconds={seconds} durationSeconds={durationSeconds} />
      )}
      <span className={classes.gap} />
      {hasMicrophone && isPlaying && (
        <span className={classes.hint}>
          <IconHeadphones size={16} aria-hidden="true" />
          {t('headphones')}
        </span>
      )}
      <VolumeControl />
      {mayPlay && (
        <Control label={t('hide')} onClick={() => void command({ kind: 'hide_content' })}>
          <IconX size={20} />
        </Control>
      )}
    </section>
  );
}

function Control(props: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <ActionIcon
      className={classes.control}
      variant="subtle"
      color="gray"
      size={40}
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      {props.children}
    </ActionIcon>
  );
}

function Times({ seconds, durationSeconds }: { seconds: number; durationSeconds: number }) {
  return (
    <span className={classes.times}>
      {timeWords(seconds)}
      {durationSeconds > 0 && ` / ${timeWords(durationSeconds)}`}
    </span>
  );
}

/** While it is dragged it stays under the hand; it is sought once it is let go. */
function Seeking({ clip, seconds, durationSeconds }: PlayerBarProps & { seconds: number }) {
  const { t } = useTranslation('player');
  const command = useCommand();
  const [held, setHeld] = useState<number>();
  const seek = async (wanted: number) => {
    await command({ kind: 'seek_clip', clip: clip.id, position_ms: Math.round(1000 * wanted) });
    setHeld(undefined);
  };
  const shown = held ?? seconds;
  return (
    <>
      <Times seconds={shown} durationSeconds={durationSeconds} />
      <Slider
        className={classes.seek}
        size="sm"
        label={timeWords}
        thumbLabel={t('seek')}
        thumbProps={{ 'aria-valuetext': timeWords(shown) }}
        min={0}
        max={Math.max(1, Math.floor(durationSeconds))}
        step={1}
        value={Math.floor(shown)}
        onChange={setHeld}
        onChangeEnd={(wanted) => void seek(wanted)}
      />
    </>
  );
}
