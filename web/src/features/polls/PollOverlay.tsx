import { Button, Skeleton, VisuallyHidden } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownPoll } from '~/generated/room';
import { useOwn, usePart } from '~/room/parts';
import classes from './PollCard.module.css';

const PollCard = lazy(async () => ({ default: (await import('./PollCard')).PollCard }));

/** Over the stage, for everybody, while a poll is open or its results are shown. */
export function PollOverlay() {
  const { t } = useTranslation('polls');
  const shown = usePart('polls')?.shown ?? undefined;
  const question = shown?.questions[0]?.text;
  return (
    <div className={classes.place}>
      <VisuallyHidden role="status">
        {shown && t(shown.phase === 'open' ? 'card.opened' : 'card.shown', { question })}
      </VisuallyHidden>
      {shown && <Foldable key={`${shown.poll}-${shown.run}`} shown={shown} />}
    </div>
  );
}

function Foldable({ shown }: { shown: ShownPoll }) {
  const { t } = useTranslation('polls');
  const [isFolded, setFolded] = useState(false);
  const own = useOwn('polls');
  const needsYou = own?.answers.length === 0 && own.may.includes('answer_poll');
  if (isFolded) {
    return (
      <Button
        className={classes.pill}
        data-needs-you={needsYou || undefined}
        variant="default"
        radius="xl"
        leftSection={<IconChartBar size={18} aria-hidden="true" />}
        onClick={() => setFolded(false)}
      >
        {t(shown.phase === 'open' && needsYou ? 'card.answer' : 'card.unfold')}
      </Button>
    );
  }
  return (
    <Suspense fallback={<Skeleton className={classes.coming} />}>
      <PollCard shown={shown} onFold={() => setFolded(true)} />
    </Suspense>
  );
}
