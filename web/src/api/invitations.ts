import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import { eventsKey } from './events';
import type { InvitationForm } from './wire';

const ofEvent = (event_id: string) => ({ path: { event_id } });
const ofOne = (event_id: string, invitation_id: string) => ({ path: { event_id, invitation_id } });
const byKey = (key: string) => ({ path: { key } });
const byNote = (note: string) => ({ path: { note } });

export function invitationsQuery(eventId: string, search: string, page: number) {
  return queryOptions({
    queryKey: [...eventsKey, 'invitations', eventId, search, page],
    queryFn: () =>
      answer(
        server.GET('/api/events/{event_id}/invitations', {
          params: { ...ofEvent(eventId), query: { search, page } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** What the server makes of a pasted text; nothing is stored. */
export function readQuery(eventId: string, text: string) {
  return queryOptions({
    queryKey: ['read-addresses', eventId, text],
    queryFn: () =>
      answer(
        server.POST('/api/events/{event_id}/invitations/read', { params: ofEvent(eventId), body: { text } }),
      ),
    placeholderData: keepPreviousData,
    enabled: text.trim() !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

export const invitePeople = (eventId: string, form: InvitationForm) =>
  answer(server.POST('/api/events/{event_id}/invitations', { params: ofEvent(eventId), body: form }));

export const resendAll = (eventId: string, only_unopened: boolean) =>
  answer(
    server.POST('/api/events/{event_id}/invitations/resend', {
      params: ofEvent(eventId),
      body: { only_unopened },
    }),
  );

export const resendInvitation = (eventId: string, id: string) =>
  answer(
    server.POST('/api/events/{event_id}/invitations/{invitation_id}/resend', { params: ofOne(eventId, id) }),
  );

export const withdrawInvitation = (eventId: string, id: string) =>
  answer(server.DELETE('/api/events/{event_id}/invitations/{invitation_id}', { params: ofOne(eventId, id) }));

/** What the link in an invitation leads to. The first time it is noted that they looked. */
export function openedInvitationQuery(key: string) {
  return queryOptions({
    queryKey: ['opened-invitation', key],
    queryFn: () => answer(server.POST('/api/invitations/{key}/open', { params: byKey(key) })),
    refetchOnWindowFocus: false,
  });
}

/** `note`: what the way out in a letter holds. */
export function invitationNoticeQuery(note: string) {
  return queryOptions({
    queryKey: ['invitation-notice', note],
    queryFn: () => answer(server.GET('/api/invitations/{note}', { params: byNote(note) })),
  });
}

export const optOut = (note: string) =>
  answer(server.POST('/api/invitations/{note}/opt-out', { params: byNote(note) }));

export const optIn = (note: string) =>
  answer(server.POST('/api/invitations/{note}/opt-in', { params: byNote(note) }));
