import { useTranslation } from 'react-i18next';
import { useOwn, usePart } from '~/room/parts';
import classes from './Questions.module.css';

/** One's own that others do not see: not yet, or not any more. */
export function OwnWaiting() {
  const { t } = useTranslation('questions');
  const seen = usePart('questions')?.questions ?? {};
  const own = Object.values(useOwn('questions')?.asked ?? {});
  const unseen = own.filter(
    ({ id, standing }) => !seen[id] && (standing === 'waiting' || standing === 'dismissed'),
  );
  if (unseen.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('yours')}>
      {unseen.map(({ id, text, standing }) => (
        <li key={id} className={classes.unseen}>
          <p className={classes.text} dir="auto">
            {text}
          </p>
          <span className={classes.note}>{t(standing === 'waiting' ? 'own.waiting' : 'own.dismissed')}</span>
        </li>
      ))}
    </ul>
  );
}
