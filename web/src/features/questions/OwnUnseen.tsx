import { useTranslation } from 'react-i18next';
import type { OwnQuestion } from '~/generated/room';
import classes from './Questions.module.css';

export function OwnUnseen({ questions }: { questions: OwnQuestion[] }) {
  const { t } = useTranslation('questions');
  if (questions.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('yours')}>
      {questions.map(({ id, text, standing }) => (
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
