import { Autocomplete } from '@mantine/core';
import { IconAddressBook } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lineOf } from './contact-line';
import { useFoundContacts } from './useFoundContacts';

/** One more person out of the address book. Not shown to who has none. */
export function ContactField({ onChoose }: { onChoose: (line: string) => void }) {
  const { t } = useTranslation('invitations');
  const [text, setText] = useState('');
  const { hasAny, found } = useFoundContacts(text);
  if (!hasAny) return null;
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
      data={[...new Set(found.map(lineOf))]}
      // The server has looked through names, companies and addresses.
      filter={({ options }) => options}
      limit={8}
      maxLength={100}
    />
  );
}
