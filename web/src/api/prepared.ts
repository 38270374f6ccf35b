import { queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import { eventsKey } from './events';
import type { Preparation, Reuse } from './wire';

const ofEvent = (event_id: string) => ({ path: { event_id } });

/** Polls and calls to action of an event, in their order. */
export function preparedQuery(eventId: string) {
  return queryOptions({
    queryKey: [...eventsKey, 'prepared', eventId],
    queryFn: () => answer(server.GET('/api/events/{event_id}/prepared', { params: ofEvent(eventId) })),
  });
}

/** Other events of the account in which something was prepared, the latest first. */
export function preparedElsewhereQuery(eventId: string) {
  return queryOptions({
    queryKey: [...eventsKey, 'prepared-elsewhere', eventId],
    queryFn: () =>
      answer(server.GET('/api/events/{event_id}/prepared/elsewhere', { params: ofEvent(eventId) })),
  });
}

export const prepare = (eventId: string, command: Preparation['command']) =>
  answer(server.POST('/api/events/{event_id}/prepared', { params: ofEvent(eventId), body: { command } }));

export const reusePrepared = (eventId: string, reuse: Reuse) =>
  answer(server.POST('/api/events/{event_id}/prepared/reuse', { params: ofEvent(eventId), body: reuse }));
