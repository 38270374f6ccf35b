import { queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import { eventsKey } from './events';

const ofEvent = (event_id: string) => ({ path: { event_id } });

export function embeddingQuery(eventId: string) {
  return queryOptions({
    queryKey: [...eventsKey, 'embedding', eventId],
    queryFn: () => answer(server.GET('/api/events/{event_id}/embedding', { params: ofEvent(eventId) })),
  });
}

export const saveEmbedding = (eventId: string, sites: string[]) =>
  answer(server.PUT('/api/events/{event_id}/embedding', { params: ofEvent(eventId), body: { sites } }));
