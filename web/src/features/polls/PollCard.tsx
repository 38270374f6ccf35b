import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownPoll } from '~/generated/room';
import { useCommand } from '~/room/context';
import { useMay, useOwn, usePart } from '~/room/parts';
import { AnswerForm } from './AnswerForm';
import classes from './PollCard.module.css';
import { PollTags } from './PollTags';
import { Results } from './Results';
import { TimeLeft } from './TimeLeft';

/** Without `onFold` it stands where nothing has to make room. */
type PollCardProps = { shown: ShownPoll; onFold?: () => void };

/** The questions, then what came of them. */
export function PollCard({ shown, onFold }: PollCardProps) {
  const { t } = useTranslation('polls');
  const title = t(shown.is_test ? 'test' : 'poll');
  const mayHide = useMay('polls', 'hide_results');
  return (
    <section className={classes.card} aria-label={title}>
      <header className={classes.head}>
        <PollTags poll={shown} saysPoll />
        {shown.phase === 'open' && shown.closes_at !== null && <TimeLeft closesAt={shown.closes_at} />}
        {onFold && (
          <ActionIcon
            className={classes.fold}
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('card.fold')}
            onClick={onFold}
          >
            <IconChevronDown size={18} />
          </ActionIcon>
        )}
        {shown.phase === 'released' && mayHide && <Hide />}
      </header>
      <Body shown={shown} />
    </section>
  );
}

/** For everybody, unlike the fold. */
function Hide() {
  const { t } = useTranslation('polls');
  const command = useCommand();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      aria-label={t('hide')}
      title={t('hide')}
      onClick={() => void command({ kind: 'hide_results' })}
    >
      <IconX size={18} />
    </ActionIcon>
  );
}

function Body({ shown }: { shown: ShownPoll }) {
  const { t } = useTranslation('polls');
  const [isChanging, setChanging] = useState(false);
  const mayAnswer = useMay('polls', 'answer_poll');
  const answers = useOwn('polls')?.answers ?? [];
  const hasAnswered = answers.length > 0;
  if (mayAnswer && (!hasAnswered || isChanging)) {
    const onKeep = hasAnswered ? () => setChanging(false) : undefined;
    return <AnswerForm shown={shown} answers={answers} onSent={() => setChanging(false)} onKeep={onKeep} />;
  }
  return (
    <>
      {shown.phase === 'open' && hasAnswered && (
        <div className={classes.done}>
          <IconCheck size={18} aria-hidden="true" />
          <span>{t('card.in')}</span>
          {mayAnswer && (
            <Button size="compact-sm" variant="default" onClick={() => setChanging(true)}>
              {t('card.change')}
            </Button>
          )}
        </div>
      )}
      <Outcome shown={shown} />
    </>
  );
}

/** One's score, and the bars as far as they are shown. */
function Outcome({ shown }: { shown: ShownPoll }) {
  const { t } = useTranslation('polls');
  const part = usePart('polls');
  const own = useOwn('polls');
  const score = own?.score ?? undefined;
  const run = part?.results ?? undefined;
  const hasResults = (run?.tallies.length ?? 0) > 0;
  return (
    <>
      {score && <p className={classes.score}>{t('card.score', { right: score.right, of: score.of })}</p>}
      {hasResults || score ? (
        <Results questions={shown.questions} run={run} own={own?.answers} right={score?.options} />
      ) : (
        shown.phase === 'closed' && <p className={classes.note}>{t('card.closed')}</p>
      )}
      {run && !hasResults && (
        <p className={classes.note}>{t('fromSome', { least: part?.least_anonymous })}</p>
      )}
    </>
  );
}
