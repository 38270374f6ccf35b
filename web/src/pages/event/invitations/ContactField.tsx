import { Autocomplete } from '@mantine/core';
import { IconAddressBook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactListQuery, groupsQuery } from '~/api/contacts';
import type { Contact } from '~/api/wire';
import { lineOf } from './contact-line';
import { useDelayed } from './useDelayed';

/** One more person out of the address book. Not shown to who has none. */
export function ContactField({ onChoose }: { onChoose: (line: string) => void }) {
  const { t } = useTranslation('invitations');
  const known = useQuery(groupsQuery).data?.contacts ?? 0;
  const [text, setText] = useState('');
  const wanted = useDelayed(text.trim());
  const found = useQuery({
    ...contactListQuery({ search: wanted, group: '' }, 1),
    enabled: wanted !== '',
  });
  if (known === 0) return null;
  const contacts: Contact[] = wanted && text.trim() ? (found.data?.items ?? []) : [];
  const choose = (line: string) => {
    onChoose(line);
    // The field would show what was chosen.
    window.setTimeout(() => setText(''));
  };
  return (
    <Autocomplete
      label={t('contact')}
      placeholder={t('contactHint')}
      leftSection={<IconAddressBook size={18} aria-hidden="true" />}
      value={text}
      onChange={setText}
      onOptionSubmit={choose}
      data={[...new Set(contacts.map(lineOf))]}
      // The server has looked through names, companies and addresses.
      filter={({ options }) => options}
      limit={8}
      maxLength={100}
    />
  );
}
