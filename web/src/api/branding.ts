import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import { eventsKey } from './events';
import type { BrandingForm, LobbyForm } from './wire';

const ofEvent = (event_id: string) => ({ path: { event_id } });

export function brandingQuery(eventId: string) {
  return queryOptions({
    queryKey: [...eventsKey, 'branding', eventId],
    queryFn: () => answer(server.GET('/api/events/{event_id}/branding', { params: ofEvent(eventId) })),
  });
}

/** What a draft would look like: the server knows which text can be read. The look before it stays until it has come. */
export function brandingPreviewQuery(eventId: string, draft: BrandingForm) {
  return queryOptions({
    queryKey: ['branding-preview', eventId, draft],
    queryFn: () =>
      answer(
        server.POST('/api/events/{event_id}/branding/preview', { params: ofEvent(eventId), body: draft }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

export const saveBranding = (eventId: string, form: BrandingForm) =>
  answer(server.PUT('/api/events/{event_id}/branding', { params: ofEvent(eventId), body: form }));

/** It becomes the account's, and this event follows the account. */
export const applyBrandingToAll = (eventId: string, form: BrandingForm) =>
  answer(server.POST('/api/events/{event_id}/branding/for-all', { params: ofEvent(eventId), body: form }));

export function lobbyQuery(eventId: string) {
  return queryOptions({
    queryKey: [...eventsKey, 'lobby', eventId],
    queryFn: () => answer(server.GET('/api/events/{event_id}/lobby', { params: ofEvent(eventId) })),
  });
}

export const saveLobby = (eventId: string, form: LobbyForm) =>
  answer(server.PUT('/api/events/{event_id}/lobby', { params: ofEvent(eventId), body: form }));
