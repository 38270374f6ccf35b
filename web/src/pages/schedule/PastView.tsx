import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventListQuery } from '~/api/events';
import { EmptyPast } from './EmptySchedule';
import { EventList } from './EventList';
import { ListProblem } from './ListProblem';
import { Outdated } from './Outdated';
import { ScheduleSkeleton } from './ScheduleSkeleton';

export function PastView() {
  const { t } = useTranslation('schedule');
  const [page, setPage] = useState(1);
  const events = useQuery(eventListQuery('past', page));
  if (events.isPending) return <ScheduleSkeleton />;
  if (!events.data) return <ListProblem problem={events.error} onRetry={() => void events.refetch()} />;
  const { items, total } = events.data;
  if (total === 0) return <EmptyPast />;
  return (
    <>
      <Outdated problem={events.error} />
      <EventList label={t('view.past')} events={items} total={total} page={page} onPage={setPage} isPast />
    </>
  );
}
