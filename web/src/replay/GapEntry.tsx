import { UnstyledButton } from '@mantine/core';
import { IconCut } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { secondsText } from '~/time/format';
import { useReader } from '~/time/reader';
import classes from './Side.module.css';
import { clockTime } from './time';
import type { Gap } from './wire';

/** Where something of the session is missing, how much, and why. */
export function GapEntry({ gap, seek }: { gap: Gap; seek: (ms: number) => void }) {
  const { t } = useTranslation('replay');
  const { locale } = useReader();
  const { media_at, lasts_ms, why } = gap;
  const lasting = secondsText(Math.max(1, Math.round(lasts_ms / 1000)), locale);
  return (
    <UnstyledButton className={classes.entry} onClick={() => seek(media_at)}>
      <span className={classes.at}>{clockTime(media_at)}</span>
      <IconCut size={16} aria-hidden="true" className={classes.icon} />
      <span className={classes.words}>{t(`gap.${why}`, { time: lasting })}</span>
    </UnstyledButton>
  );
}
