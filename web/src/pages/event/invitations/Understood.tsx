import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { components } from '~/generated/api';
import classes from './Invitations.module.css';

type ReadPeople = components['schemas']['ReadPeople'];

const shownPeople = 12;
const shownUnread = 20;

/** Who was found in the text, and what nobody could read. */
export function Understood({ read }: { read: ReadPeople | undefined }) {
  const { t } = useTranslation('invitations');
  const people = read?.people ?? [];
  const unread = read?.unread ?? [];
  return (
    <div role="status" aria-label={t('understood')} className={classes.understood}>
      {people.length > 0 && (
        <ul className={classes.chips}>
          {people.slice(0, shownPeople).map(({ name, email }) => (
            <li key={email} className={classes.chip}>
              {name ? `${name} · ${email}` : email}
            </li>
          ))}
          {people.length > shownPeople && <li>{t('more', { count: people.length - shownPeople })}</li>}
        </ul>
      )}
      {read && read.repeated > 0 && <p>{t('repeated', { count: read.repeated })}</p>}
      {unread.length > 0 && (
        <div className={classes.unread}>
          <IconAlertTriangle size={20} aria-hidden="true" />
          <div>
            <strong>{t('unread', { count: unread.length })}</strong>
            <ul>
              {unread.slice(0, shownUnread).map((piece, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same piece may stand there twice
                <li key={place}>{piece}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}
