import { ActionIcon, NumberInput, VisuallyHidden } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconRotate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRoomClient, useServerNow, useValue } from '~/room/context';
import { usePart } from '~/room/parts';
import { clockTime } from '~/time/format';
import { useReader } from '~/time/reader';
import classes from './PresenterView.module.css';
import {
  aimedAt,
  clockOf,
  elapsedMs,
  isNearEnd,
  leftMs,
  paused,
  reset,
  started,
  type TalkTimer as Timer,
  timerIn,
  timerOf,
} from './talk-timer';

const tickMs = 250;

/** How long one has been talking, how much is left, and what time it is: for this person alone. */
export function TalkTimer() {
  const { t } = useTranslation('presenter_view');
  const { locale, zone } = useReader();
  const room = useRoomClient().admission.room_id;
  const session = usePart('session');
  const kept = useValue(timerIn(room));
  const now = useServerNow(tickMs);
  if (!session) return null;
  const timer = timerOf(kept, session);
  const change = (next: Timer) => timerIn(room).set(next);
  const isRunning = timer.startedAt !== null;
  const left = leftMs(timer, now);
  return (
    <div className={classes.timer} data-near={isNearEnd(timer, now) || undefined}>
      <span role="timer" className={classes.elapsed} aria-label={t('elapsed')}>
        {clockOf(elapsedMs(timer, now))}
      </span>
      <ActionIcon
        className={classes.icon}
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t(isRunning ? 'pause' : 'start')}
        title={t(isRunning ? 'pause' : 'start')}
        onClick={() => change(isRunning ? paused(timer, now) : started(timer, now))}
      >
        {isRunning ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}
      </ActionIcon>
      <ActionIcon
        className={classes.icon}
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t('reset')}
        title={t('reset')}
        onClick={() => change(reset(timer, now))}
      >
        <IconRotate size={18} />
      </ActionIcon>
      <NumberInput
        className={classes.aim}
        size="xs"
        min={1}
        max={999}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        aria-label={t('aim')}
        title={t('aim')}
        placeholder={t('minutes')}
        suffix={` ${t('minutes')}`}
        value={timer.minutes ?? ''}
        onChange={(value) => change(aimedAt(timer, typeof value === 'number' ? value : null))}
      />
      <span className={classes.now}>
        <VisuallyHidden>{t('time')} </VisuallyHidden>
        {clockTime(new Date(now), locale, zone)}
      </span>
      {left !== undefined && (
        <span className={classes.left}>
          {left >= 0 ? t('left', { time: clockOf(left) }) : t('over', { time: clockOf(-left) })}
        </span>
      )}
    </div>
  );
}
