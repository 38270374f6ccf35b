import { UnstyledButton } from '@mantine/core';
import { IconCut } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Side.module.css';
import { clockTime } from './time';
import type { Gap } from './wire';

/** Where something of the session is missing, how much, and why. */
export function Gaps({ gaps, seek }: { gaps: Gap[]; seek: (ms: number) => void }) {
  const { t } = useTranslation('replay');
  return (
    <ul className={classes.list}>
      {gaps.map(({ media_at, lasts_ms, why }) => (
        <li key={media_at}>
          <UnstyledButton className={classes.entry} onClick={() => seek(media_at)}>
            <span className={classes.at}>{clockTime(media_at)}</span>
            <IconCut size={16} aria-hidden="true" className={classes.icon} />
            <span className={classes.words}>{t(`gap.${why}`, { time: clockTime(lasts_ms) })}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
