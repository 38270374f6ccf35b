import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { preparedQuery } from '~/api/prepared';
import { sentenceFor } from '~/api/sentence';
import { PreparedPolls } from '~/features/polls/PreparedPolls';
import { Card } from '~/ui/Card';
import { FormProblem } from '~/ui/FormProblem';
import { useEvent } from '../frame/useEvent';
import { TakeOver } from '../series/TakeOver';
import classes from './OnPaper.module.css';
import { PreparingInPanel } from './PreparingInPanel';

/** What lies in the event's room before anybody is there. */
export function PollsPage() {
  const { t } = useTranslation('prepared');
  const event = useEvent();
  const prepared = useQuery(preparedQuery(event.id));
  if (prepared.isError) return <FormProblem text={sentenceFor(prepared.error)} />;
  if (!prepared.data) return <Skeleton height={360} radius="lg" />;
  return (
    <Card title={t('title.polls')} text={t('text.polls')}>
      <PreparingInPanel eventId={event.id}>
        <PreparedPolls polls={prepared.data.polls} />
      </PreparingInPanel>
      <div className={classes.save}>
        <TakeOver event={event} part="polls" isChanged={false} />
      </div>
    </Card>
  );
}
