import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { useMay, usePart } from '~/room/parts';
import classes from './Break.module.css';
import { Countdown } from './Countdown';

/** For the stage, which goes on talking: attendees hear every microphone that is on. */
export function BreakNote() {
  const { t } = useTranslation('break_card');
  const command = useCommand();
  const shown = usePart('break_card')?.shown;
  const phase = usePart('session')?.phase;
  const mayEnd = useMay('break_card', 'end_break');
  if (!shown || !mayEnd) return null;
  return (
    <div role="status" className={classes.note}>
      <span className={classes.hint}>
        <strong>{t('seen')}</strong>
        {phase === 'live' && t('heard')}
      </span>
      {shown.ends_at !== null && <Countdown key={shown.began_at} endsAt={shown.ends_at} />}
      <Button size="sm" onClick={() => void command({ kind: 'end_break' })}>
        {t(phase === 'live' ? 'end' : 'hideCard')}
      </Button>
    </div>
  );
}
