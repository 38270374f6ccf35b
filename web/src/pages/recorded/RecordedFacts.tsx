import { IconCalendar, IconClock, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordedCard } from '~/api/wire';
import { lengthWords } from '~/library/words';
import { fullDay } from '~/time/format';
import { useReader } from '~/time/reader';
import classes from './Recorded.module.css';

/** What it is, when it was, how long it lasts, whose it is. */
export function RecordedFacts({ card }: { card: RecordedCard }) {
  const { t } = useTranslation('page', { keyPrefix: 'recorded' });
  const { locale, zone } = useReader();
  return (
    <>
      <h1 className={classes.title} data-element="text" dir="auto">
        {card.title}
      </h1>
      <ul className={classes.facts}>
        <li>
          <IconCalendar size={20} aria-hidden="true" />
          {fullDay(new Date(card.began_at), locale, zone)}
        </li>
        <li>
          <IconClock size={20} aria-hidden="true" />
          {lengthWords(card.duration_ms)}
        </li>
        <li>
          <IconUser size={20} aria-hidden="true" />
          {t('by', { organizer: card.organizer })}
        </li>
      </ul>
    </>
  );
}
