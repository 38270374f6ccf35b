import { NativeSelect, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Poll, PollRun } from '~/generated/room';
import { usePart } from '~/room/parts';
import { NamedAnswers } from './NamedAnswers';
import classes from './Polls.module.css';
import { ReleaseResults } from './ReleaseResults';
import { Results } from './Results';

/** What came of a poll, run by run, folded away until it is asked for; the run that is open stands there at once. */
export function PollRuns({ poll }: { poll: Poll }) {
  const { t } = useTranslation('polls');
  const part = usePart('polls');
  const runs = Object.values(part?.runs ?? {}).filter((run) => run.poll === poll.id);
  const newest = runs.at(-1);
  const [isUnfolded, setUnfolded] = useState(newest?.closed_at === null);
  const [chosen, setChosen] = useState<number>();
  const run = runs.find(({ number }) => number === chosen) ?? newest;
  if (!run) return <p className={classes.note}>{t('gone')}</p>;
  return (
    <div className={classes.runs}>
      <UnstyledButton
        className={classes.unfold}
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        <IconChevronDown size={16} className={classes.chevron} aria-hidden="true" />
        {t('results')}
      </UnstyledButton>
      {isUnfolded && (
        <>
          {runs.length > 1 && (
            <NativeSelect
              aria-label={t('whichRun')}
              value={run.number}
              data={runs.map(({ number }) => ({ value: String(number), label: t('run', { number }) }))}
              onChange={(event) => setChosen(Number(event.currentTarget.value))}
            />
          )}
          <OneRun poll={poll} run={run} />
        </>
      )}
    </div>
  );
}

function OneRun({ poll, run }: { poll: Poll; run: PollRun }) {
  const { t } = useTranslation('polls');
  const part = usePart('polls');
  if (!part) return null;
  const isRunning =
    part.shown?.phase === 'open' && part.shown.poll === run.poll && part.shown.run === run.number;
  const isLatest = Object.values(part.runs).every(({ opened_at }) => opened_at <= run.opened_at);
  const hasShort = poll.questions.some(({ form }) => form === 'short');
  if (run.tallies.length === 0) {
    return (
      <>
        <p className={classes.note}>{t('answered', { count: run.answered })}</p>
        <p className={classes.note}>
          {t(isRunning ? 'fromSome' : 'tooFew', { least: part.least_anonymous })}
        </p>
      </>
    );
  }
  return (
    <>
      <Results
        questions={poll.questions}
        run={run}
        right={poll.is_test ? poll.questions.map(({ right }) => right) : undefined}
      />
      {isRunning && hasShort && poll.is_anonymous && <p className={classes.note}>{t('textsLater')}</p>}
      {!isRunning && <ReleaseResults run={run} hasTexts={hasShort} />}
      {isLatest && !poll.is_anonymous && <NamedAnswers questions={poll.questions} answered={run.answered} />}
    </>
  );
}
