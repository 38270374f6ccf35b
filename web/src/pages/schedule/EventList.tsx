import { Pagination } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pageSize } from '~/api/events';
import type { Event } from '~/api/wire';
import classes from './EventList.module.css';
import { EventRow } from './EventRow';
import { NextEvent } from './NextEvent';

type EventListProps = {
  label: string;
  events: Event[];
  /** Drawn large, above the others. */
  next?: Event | undefined;
  total: number;
  page: number;
  onPage: (page: number) => void;
  isPast?: boolean;
};

export function EventList({ label, events, next, total, page, onPage, isPast = false }: EventListProps) {
  const { t } = useTranslation('schedule');
  const pages = Math.ceil(total / pageSize);
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {next && <NextEvent event={next} />}
        {events
          .filter((event) => event.id !== next?.id)
          .map((event) => (
            <EventRow key={event.id} event={event} isPast={isPast} />
          ))}
      </ul>
      {pages > 1 && (
        <Pagination
          value={page}
          onChange={onPage}
          total={pages}
          mt="lg"
          size="lg"
          aria-label={t('pages')}
          getItemProps={(number) => ({ 'aria-label': t('page', { number }) })}
          getControlProps={(control) => ({
            'aria-label': t(control === 'next' || control === 'last' ? 'nextPage' : 'previousPage'),
          })}
        />
      )}
    </>
  );
}
