import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import type { EventForm, NewTokens, Scope } from './wire';

export type When = 'upcoming' | 'past';

/** Everything below this key is fetched anew after any change of an event. */
export const eventsKey = ['events'] as const;

/** How many events the server puts on a page. */
export const pageSize = 25;

const one = (event_id: string) => ({ path: { event_id } });

export const eventsBetween = (start: string, end: string) =>
  answer(server.GET('/api/events/between', { params: { query: { start, end } } }));

export const eventPage = (when: When, page: number) =>
  answer(server.GET('/api/events', { params: { query: { when, page } } }));

export function eventListQuery(when: When, page: number) {
  return queryOptions({
    queryKey: [...eventsKey, when, page],
    queryFn: () => eventPage(when, page),
    placeholderData: keepPreviousData,
  });
}

export function eventQuery(id: string) {
  return queryOptions({
    queryKey: [...eventsKey, 'one', id],
    queryFn: () => answer(server.GET('/api/events/{event_id}', { params: one(id) })),
  });
}

export function tokensQuery(id: string) {
  return queryOptions({
    queryKey: [...eventsKey, 'tokens', id],
    queryFn: () => answer(server.GET('/api/events/{event_id}/tokens', { params: one(id) })),
  });
}

export const scheduleEvent = (form: EventForm) => answer(server.POST('/api/events', { body: form }));

const some = (event_id: string, scope: Scope) => ({ path: { event_id }, query: { scope } });

export const changeEvent = (id: string, form: Omit<EventForm, 'repeat' | 'copy_of'>, scope: Scope) =>
  answer(server.PATCH('/api/events/{event_id}', { params: some(id, scope), body: form }));

export const deleteEvent = (id: string, scope: Scope) =>
  answer(server.DELETE('/api/events/{event_id}', { params: some(id, scope) }));

export const cancelEvent = (id: string, scope: Scope) =>
  answer(server.POST('/api/events/{event_id}/cancel', { params: some(id, scope) }));

/** Takes back a deletion of the last day, else a cancellation. */
export const restoreEvent = (id: string, scope: Scope) =>
  answer(server.POST('/api/events/{event_id}/restore', { params: some(id, scope) }));

export const renewPresenterCode = (id: string) =>
  answer(server.POST('/api/events/{event_id}/presenter-code', { params: one(id) }));

export const renewModeratorCode = (id: string) =>
  answer(server.POST('/api/events/{event_id}/moderator-code', { params: one(id) }));

export const startNow = (title: string) => answer(server.POST('/api/events/start-now', { body: { title } }));

export const addTokens = (id: string, wanted: NewTokens) =>
  answer(server.POST('/api/events/{event_id}/tokens', { params: one(id), body: wanted }));

export const deleteToken = (id: string, token_id: string) =>
  answer(
    server.DELETE('/api/events/{event_id}/tokens/{token_id}', {
      params: { path: { event_id: id, token_id } },
    }),
  );
