import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePart } from '~/room/parts';
import classes from './Reports.module.css';

/** Private messages that their recipients have shown to the hosts. */
export function Reports() {
  const { t } = useTranslation('chat');
  const reports = Object.values(usePart('chat')?.reports ?? {});
  if (reports.length === 0) return null;
  return (
    <details className={classes.reports}>
      <summary>
        <IconFlag size={16} aria-hidden="true" /> {t('reports', { count: reports.length })}
      </summary>
      <ul>
        {reports.map(({ message, name, text }) => (
          <li key={message}>
            <strong>{name}</strong> {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
