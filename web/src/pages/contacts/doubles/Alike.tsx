import { Button, Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactsKey, mergeContacts } from '~/api/contacts';
import type { Contact } from '~/api/wire';
import { useNotice } from '~/ui/useNotice';
import { whoIs } from '../who-is';
import classes from './Doubles.module.css';

/** Contacts that may be one person; the oldest is the one that stays unless another is chosen. */
export function Alike({ contacts }: { contacts: Contact[] }) {
  const { t } = useTranslation('contacts');
  const queries = useQueryClient();
  const notice = useNotice();
  const name = useId();
  const [kept, setKept] = useState(contacts[0]?.id ?? '');
  const merging = useMutation({
    mutationFn: () =>
      mergeContacts(
        kept,
        contacts.map(({ id }) => id).filter((id) => id !== kept),
      ),
    onSuccess: async (left) => {
      notice.done(t('double.merged', { who: whoIs(left) }));
      await queries.invalidateQueries({ queryKey: contactsKey });
    },
    onError: notice.refusal,
  });
  return (
    <fieldset className={classes.alike}>
      <legend>{contacts[0] && whoIs(contacts[0])}</legend>
      {contacts.map((contact) => (
        <Radio
          key={contact.id}
          name={name}
          value={contact.id}
          checked={contact.id === kept}
          onChange={() => setKept(contact.id)}
          aria-label={t('double.keep', { who: contact.email })}
          label={contact.email}
          description={[whoIs(contact), contact.company, contact.phone].filter(Boolean).join(' · ')}
        />
      ))}
      <Button variant="default" loading={merging.isPending} onClick={() => merging.mutate()}>
        {t('double.merge')}
      </Button>
    </fieldset>
  );
}
