import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sourcesQuery } from '~/api/registration';
import classes from './Registration.module.css';
import { sourceName } from './source-name';

/** Where people came from, and how many of them came into the room. Nothing where nobody said. */
export function Sources({ eventId }: { eventId: string }) {
  const { t } = useTranslation('registrants');
  const sources = useQuery(sourcesQuery(eventId)).data ?? [];
  if (!sources.some(({ name }) => name)) return null;
  return (
    <table className={classes.sources}>
      <caption>{t('sources.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sources.from')}</th>
          <th scope="col">{t('sources.registered')}</th>
          <th scope="col">{t('sources.came')}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ name, campaign, registered, came }) => (
          <tr key={`${name} ${campaign}`}>
            <th scope="row">{sourceName(name, campaign) || t('sources.unknown')}</th>
            <td className="tabular">{registered}</td>
            <td className="tabular">{came}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
