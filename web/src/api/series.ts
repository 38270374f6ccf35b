import { queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import { eventsKey } from './events';
import type { EventPart, TakeOverForm } from './wire';

const ofEvent = (event_id: string) => ({ path: { event_id } });

/** How many other events of the series a part could be taken over by. */
export function othersAheadQuery(eventId: string) {
  return queryOptions({
    queryKey: [...eventsKey, 'others-ahead', eventId],
    queryFn: () => answer(server.GET('/api/events/{event_id}/series', { params: ofEvent(eventId) })),
  });
}

export const takeOver = (eventId: string, part: EventPart, scope: TakeOverForm['scope']) =>
  answer(
    server.POST('/api/events/{event_id}/series/take-over', {
      params: ofEvent(eventId),
      body: { part, scope },
    }),
  );
