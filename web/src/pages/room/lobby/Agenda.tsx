import { useTranslation } from 'react-i18next';
import type { PublicLobby } from '~/api/wire';
import { numbered } from './numbered';
import classes from './Part.module.css';

/** What happens in which order. */
export function Agenda({ items }: { items: PublicLobby['agenda'] }) {
  const { t } = useTranslation('lobby');
  if (items.length === 0) return null;
  return (
    <section className={classes.part} data-element="panel">
      <h2>{t('agenda')}</h2>
      <ol className={classes.agenda}>
        {numbered(items).map(({ number, item }) => (
          <li key={number}>
            <span className={classes.time}>{item.time}</span>
            <span dir="auto">{item.title}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
