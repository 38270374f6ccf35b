import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PollRun } from '~/generated/room';
import { useDoing } from '~/prepared/useDoing';
import { useMayOf, usePart } from '~/room/parts';
import classes from './Polls.module.css';

/** Before everybody's eyes, and away again; short answers only when it is said so. */
export function ReleaseResults({ run, hasTexts }: { run: PollRun; hasTexts: boolean }) {
  const { t } = useTranslation('polls');
  const may = useMayOf('polls');
  const { doing, run: give } = useDoing();
  const shown = usePart('polls')?.shown;
  const isReleased = shown?.phase === 'released' && shown.poll === run.poll && shown.run === run.number;
  const [wanted, setWanted] = useState<boolean>();
  const withTexts = wanted ?? (isReleased && shown.with_texts);
  const release = () =>
    void give({ kind: 'release_results', poll: run.poll, run: run.number, with_texts: withTexts });
  const isNew = !isReleased || withTexts !== shown.with_texts;
  return (
    <div className={classes.release}>
      {isReleased && <p className={classes.note}>{t('released')}</p>}
      {hasTexts && may('release_results') && (
        <Switch
          label={t('withTexts')}
          checked={withTexts}
          onChange={(event) => setWanted(event.currentTarget.checked)}
        />
      )}
      {isNew && may('release_results') && (
        <Button size="sm" variant="default" loading={doing === 'release_results'} onClick={release}>
          {t('release')}
        </Button>
      )}
      {isReleased && may('hide_results') && (
        <Button
          size="sm"
          variant="default"
          loading={doing === 'hide_results'}
          onClick={() => void give({ kind: 'hide_results' })}
        >
          {t('hide')}
        </Button>
      )}
    </div>
  );
}
