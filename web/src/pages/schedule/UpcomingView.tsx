import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventListQuery } from '~/api/events';
import { EmptySchedule } from './EmptySchedule';
import { EventList } from './EventList';
import { ListProblem } from './ListProblem';
import { nextOf } from './next-of';
import { Outdated } from './Outdated';
import { ScheduleSkeleton } from './ScheduleSkeleton';

export function UpcomingView() {
  const { t } = useTranslation('schedule');
  const [page, setPage] = useState(1);
  const events = useQuery({ ...eventListQuery('upcoming', page), refetchInterval: 30_000 });
  if (events.isPending) return <ScheduleSkeleton />;
  if (!events.data) return <ListProblem problem={events.error} onRetry={() => void events.refetch()} />;
  const { items, total } = events.data;
  if (total === 0) return <EmptySchedule />;
  return (
    <>
      <Outdated problem={events.error} />
      <EventList
        label={t('view.upcoming')}
        events={items}
        next={page === 1 ? nextOf(items) : undefined}
        total={total}
        page={page}
        onPage={setPage}
      />
    </>
  );
}
