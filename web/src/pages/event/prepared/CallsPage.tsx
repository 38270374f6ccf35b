import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { preparedQuery } from '~/api/prepared';
import { sentenceFor } from '~/api/sentence';
import { PreparedCalls } from '~/features/call_to_action/PreparedCalls';
import { Card } from '~/ui/Card';
import { FormProblem } from '~/ui/FormProblem';
import { useEvent } from '../frame/useEvent';
import { TakeOver } from '../series/TakeOver';
import classes from './OnPaper.module.css';
import { PreparingInPanel } from './PreparingInPanel';

/** What lies in the event's room before anybody is there. */
export function CallsPage() {
  const { t } = useTranslation('prepared');
  const event = useEvent();
  const prepared = useQuery(preparedQuery(event.id));
  if (prepared.isError) return <FormProblem text={sentenceFor(prepared.error)} />;
  if (!prepared.data) return <Skeleton height={360} radius="lg" />;
  return (
    <Card title={t('title.calls')} text={t('text.calls')}>
      <PreparingInPanel eventId={event.id}>
        <PreparedCalls calls={prepared.data.calls} />
      </PreparingInPanel>
      <div className={classes.save}>
        <TakeOver event={event} part="calls" isChanged={false} />
      </div>
    </Card>
  );
}
