import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from './http';
import type { Event, EventForm, Token } from './wire';

export type When = 'upcoming' | 'past';

/** Everything below this key is fetched anew after any change of an event. */
export const eventsKey = ['events'] as const;

export function eventListQuery(when: When, page: number) {
  return queryOptions({
    queryKey: [...eventsKey, when, page],
    queryFn: () => call<{ items: Event[]; total: number }>('GET', `/api/events?when=${when}&page=${page}`),
    placeholderData: keepPreviousData,
  });
}

export function eventQuery(id: number) {
  return queryOptions({
    queryKey: [...eventsKey, 'one', id],
    queryFn: () => call<Event>('GET', `/api/events/${id}`),
  });
}

export function tokensQuery(id: number) {
  return queryOptions({
    queryKey: [...eventsKey, 'tokens', id],
    queryFn: () => call<Token[]>('GET', `/api/events/${id}/tokens`),
  });
}

export const scheduleEvent = (form: EventForm) => call<Event>('POST', '/api/events', { body: form });
export const changeEvent = (id: number, form: Partial<EventForm>) =>
  call<Event>('PATCH', `/api/events/${id}`, { body: form });
export const deleteEvent = (id: number) => call<void>('DELETE', `/api/events/${id}`);
export const cancelEvent = (id: number) => call<Event>('POST', `/api/events/${id}/cancel`);
export const copyEvent = (id: number) => call<Event>('POST', `/api/events/${id}/copy`);
export const startNow = () => call<Event>('POST', '/api/events/start-now');

export type NewTokens = { people: { name: string; email: string }[] } | { count: number };

export const addTokens = (id: number, wanted: NewTokens) =>
  call<Token[]>('POST', `/api/events/${id}/tokens`, { body: wanted });
export const deleteToken = (id: number, tokenId: number) =>
  call<void>('DELETE', `/api/events/${id}/tokens/${tokenId}`);
