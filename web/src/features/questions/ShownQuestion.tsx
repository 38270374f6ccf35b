import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePart } from '~/room/parts';
import classes from './ShownQuestion.module.css';

const QuestionCard = lazy(async () => ({ default: (await import('./QuestionCard')).QuestionCard }));

/** Over the stage, for everybody, until the stage takes it off. */
export function ShownQuestion() {
  const { t } = useTranslation('questions');
  const part = usePart('questions');
  const shown = part?.questions[part.shown ?? ''];
  return (
    <div role="status" aria-label={t('onStage')} className={classes.place}>
      {shown && (
        <Suspense fallback={null}>
          <QuestionCard question={shown} />
        </Suspense>
      )}
    </div>
  );
}
