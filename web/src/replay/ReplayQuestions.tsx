import { useTranslation } from 'react-i18next';
import { QuestionItem } from '~/features/questions/QuestionItem';
import panel from '~/features/questions/Questions.module.css';
import { sorted } from '~/features/questions/sorted';
import { usePart } from '~/room/parts';
import classes from './Side.module.css';

/** What was asked by then, and what was answered. */
export function ReplayQuestions() {
  const { t } = useTranslation('replay');
  const part = usePart('questions');
  const questions = sorted(Object.values(part?.questions ?? {}), part?.shown ?? null);
  if (questions.length === 0) return <p className={classes.note}>{t('noQuestions')}</p>;
  return (
    <ul className={panel.list}>
      {questions.map((question) => (
        <QuestionItem key={question.id} question={question} />
      ))}
    </ul>
  );
}
