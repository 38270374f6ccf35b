import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Language } from '~/i18n/languages';
import { answer, server } from './client';
import { eventsKey } from './events';
import type { RegistrationForm } from './wire';

export type Answers = Record<string, string | boolean>;

const ofEvent = (event_id: string) => ({ path: { event_id } });
const ofRoom = (room_id: string) => ({ path: { room_id } });
const ofPerson = (event_id: string, registrant_id: string) => ({ path: { event_id, registrant_id } });

export function registrationQuery(eventId: string) {
  return queryOptions({
    queryKey: [...eventsKey, 'registration', eventId],
    queryFn: () => answer(server.GET('/api/events/{event_id}/registration', { params: ofEvent(eventId) })),
  });
}

export function registrantsQuery(eventId: string, search: string, page: number) {
  return queryOptions({
    queryKey: [...eventsKey, 'registrants', eventId, search, page],
    queryFn: () =>
      answer(
        server.GET('/api/events/{event_id}/registration/people', {
          params: { ...ofEvent(eventId), query: { search, page } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function sourcesQuery(eventId: string) {
  return queryOptions({
    queryKey: [...eventsKey, 'sources', eventId],
    queryFn: () =>
      answer(server.GET('/api/events/{event_id}/registration/sources', { params: ofEvent(eventId) })),
  });
}

export const registrantsFile = (eventId: string, kind: 'csv' | 'xlsx') =>
  `/api/events/${eventId}/registration/export.${kind}`;

export const saveRegistration = (eventId: string, form: RegistrationForm) =>
  answer(server.PUT('/api/events/{event_id}/registration', { params: ofEvent(eventId), body: form }));

export const sendUpdate = (eventId: string) =>
  answer(server.POST('/api/events/{event_id}/registration/update', { params: ofEvent(eventId) }));

export const acceptRegistrant = (eventId: string, id: string) =>
  answer(
    server.POST('/api/events/{event_id}/registration/people/{registrant_id}/accept', {
      params: ofPerson(eventId, id),
    }),
  );

export const rejectRegistrant = (eventId: string, id: string) =>
  answer(
    server.POST('/api/events/{event_id}/registration/people/{registrant_id}/reject', {
      params: ofPerson(eventId, id),
    }),
  );

export const forgetRegistrant = (eventId: string, id: string) =>
  answer(
    server.DELETE('/api/events/{event_id}/registration/people/{registrant_id}', {
      params: ofPerson(eventId, id),
    }),
  );

export function publicFormQuery(roomId: string) {
  return queryOptions({
    queryKey: ['registration-form', roomId],
    queryFn: () => answer(server.GET('/api/rooms/{room_id}/registration', { params: ofRoom(roomId) })),
    // What it says of free places is old at once, and its note must be of this visit.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

type Registering = { answers: Answers; opened: string; language: Language; zone: string; website: string };

const sources = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'];

function sourceOf(query: URLSearchParams): Record<string, string> {
  const known = sources.flatMap((key) => (query.get(key) ? [[key, query.get(key) ?? '']] : []));
  return Object.fromEntries([...known, ...(document.referrer ? [['referrer', document.referrer]] : [])]);
}

export const register = (roomId: string, what: Registering, query: URLSearchParams) =>
  answer(
    server.POST('/api/rooms/{room_id}/registration', {
      params: ofRoom(roomId),
      body: { ...what, source: sourceOf(query) },
    }),
  );

export function ownRegistrationQuery(key: string) {
  return queryOptions({
    queryKey: ['own-registration', key],
    queryFn: () => answer(server.GET('/api/registrations/{key}', { params: { path: { key } } })),
  });
}

export const confirmOwn = (key: string) =>
  answer(server.POST('/api/registrations/{key}/confirm', { params: { path: { key } } }));

export const cancelOwn = (key: string) =>
  answer(server.POST('/api/registrations/{key}/cancel', { params: { path: { key } } }));
