import { useQuery } from '@tanstack/react-query';
import { contactListQuery, groupsQuery } from '~/api/contacts';
import type { Contact } from '~/api/wire';
import { useDelayed } from './useDelayed';

/** Of the address book, once somebody has paused in typing; the server looks through names, companies and addresses. */
export function useFoundContacts(text: string): { hasAny: boolean; found: Contact[] } {
  const known = useQuery(groupsQuery).data?.contacts ?? 0;
  const wanted = useDelayed(text.trim());
  const found = useQuery({
    ...contactListQuery({ search: wanted, group: '' }, 1),
    enabled: wanted !== '' && known > 0,
  });
  return { hasAny: known > 0, found: wanted && text.trim() ? (found.data?.items ?? []) : [] };
}
