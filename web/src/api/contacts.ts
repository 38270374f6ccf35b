import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import type { ChosenContacts, ContactForm, ImportReading, ImportStart } from './wire';

export const contactsKey = ['contacts'] as const;

const pollMilliseconds = 700;

const ofContact = (contact_id: string) => ({ path: { contact_id } });
const ofGroup = (group_id: string) => ({ path: { group_id } });
const ofImport = (import_id: string) => ({ path: { import_id } });

/** What of the list is looked at; `group` empty: everybody. */
export type Shown = { search: string; group: string };

const asked = ({ search, group }: Shown) => ({ search, ...(group && { group_id: group }) });

export function contactListQuery(shown: Shown, page: number) {
  return queryOptions({
    queryKey: [...contactsKey, 'list', shown.search, shown.group, page],
    queryFn: () => answer(server.GET('/api/contacts', { params: { query: { ...asked(shown), page } } })),
    placeholderData: keepPreviousData,
  });
}

export const groupsQuery = queryOptions({
  queryKey: [...contactsKey, 'groups'],
  queryFn: () => answer(server.GET('/api/contacts/groups')),
});

export type Likeness = 'name' | 'phone' | 'address';

export function doublesQuery(likeness: Likeness, page: number) {
  return queryOptions({
    queryKey: [...contactsKey, 'doubles', likeness, page],
    queryFn: () => answer(server.GET('/api/contacts/doubles', { params: { query: { likeness, page } } })),
  });
}

export const addContact = (form: ContactForm) => answer(server.POST('/api/contacts', { body: form }));

export const changeContact = (id: string, form: ContactForm) =>
  answer(server.PUT('/api/contacts/{contact_id}', { params: ofContact(id), body: form }));

export const deleteContacts = (chosen: ChosenContacts) =>
  answer(server.POST('/api/contacts/delete', { body: chosen }));

export const mergeContacts = (kept_id: string, other_ids: string[]) =>
  answer(server.POST('/api/contacts/merge', { body: { kept_id, other_ids } }));

export const makeGroup = (name: string) => answer(server.POST('/api/contacts/groups', { body: { name } }));

export const renameGroup = (id: string, name: string) =>
  answer(server.PUT('/api/contacts/groups/{group_id}', { params: ofGroup(id), body: { name } }));

export const deleteGroup = (id: string) =>
  answer(server.DELETE('/api/contacts/groups/{group_id}', { params: ofGroup(id) }));

export const addToGroup = (id: string, chosen: ChosenContacts) =>
  answer(server.POST('/api/contacts/groups/{group_id}/add', { params: ofGroup(id), body: chosen }));

export const removeFromGroup = (id: string, chosen: ChosenContacts) =>
  answer(server.POST('/api/contacts/groups/{group_id}/remove', { params: ofGroup(id), body: chosen }));

export function uploadContacts(file: File) {
  const form = new FormData();
  form.append('file', file);
  return answer(
    server.POST('/api/contacts/imports', {
      // The contract calls a file a string; what is sent is the form.
      body: { file: file.name },
      bodySerializer: () => form,
    }),
  );
}

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['contact-import', id],
    queryFn: () => answer(server.GET('/api/contacts/imports/{import_id}', { params: ofImport(id) })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? pollMilliseconds : false),
  });
}

export const readImportAnew = (id: string, form: ImportReading) =>
  answer(server.PUT('/api/contacts/imports/{import_id}', { params: ofImport(id), body: form }));

export const startImport = (id: string, form: ImportStart) =>
  answer(server.POST('/api/contacts/imports/{import_id}/start', { params: ofImport(id), body: form }));

/** Links that save a file. */
export function exportLink(kind: 'csv' | 'xlsx', shown: Shown): string {
  return `/api/contacts/export.${kind}?${new URLSearchParams(asked(shown))}`;
}

export const leftOutLink = (id: string) => `/api/contacts/imports/${id}/left-out.csv`;
