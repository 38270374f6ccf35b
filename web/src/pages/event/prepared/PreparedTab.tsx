import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { preparedQuery } from '~/api/prepared';
import { sentenceFor } from '~/api/sentence';
import type { Prepared } from '~/api/wire';
import { Card } from '~/ui/Card';
import { useDraftKeys } from '~/ui/drafts';
import { FormProblem } from '~/ui/FormProblem';
import { draftOf } from '../frame/tabs';
import { useEvent } from '../frame/useEvent';
import { TakeOver } from '../series/TakeOver';
import classes from './OnPaper.module.css';
import { PreparingInPanel } from './PreparingInPanel';

type PreparedTabProps = { what: keyof Prepared; children: (prepared: Prepared) => ReactNode };

/** What lies in the event's room before anybody is there. */
export function PreparedTab({ what, children }: PreparedTabProps) {
  const { t } = useTranslation('prepared');
  const event = useEvent();
  const prepared = useQuery(preparedQuery(event.id));
  const isChanged = useDraftKeys(draftOf(event.id, what)).length > 0;
  if (prepared.isError) return <FormProblem text={sentenceFor(prepared.error)} />;
  if (!prepared.data) return <Skeleton height={360} radius="lg" />;
  return (
    <Card title={t(`title.${what}`)} text={t(`text.${what}`)}>
      <PreparingInPanel eventId={event.id}>{children(prepared.data)}</PreparingInPanel>
      <div className={classes.save}>
        <TakeOver event={event} part={what} isChanged={isChanged} />
      </div>
    </Card>
  );
}
