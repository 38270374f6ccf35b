import { UnstyledButton } from '@mantine/core';
import { IconCut } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Side.module.css';
import { clockTime } from './time';
import type { Gap } from './wire';

/** Where something of the session is missing, how much, and why. */
export function GapEntry({ gap, seek }: { gap: Gap; seek: (ms: number) => void }) {
  const { t } = useTranslation('replay');
  const { media_at, lasts_ms, why } = gap;
  return (
    <UnstyledButton className={classes.entry} onClick={() => seek(media_at)}>
      <span className={classes.at}>{clockTime(media_at)}</span>
      <IconCut size={16} aria-hidden="true" className={classes.icon} />
      <span className={classes.words}>{t(`gap.${why}`, { time: clockTime(lasts_ms) })}</span>
    </UnstyledButton>
  );
}
