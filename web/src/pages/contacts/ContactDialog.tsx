import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addContact, changeContact, contactsKey } from '~/api/contacts';
import type { Contact, ContactForm, ContactGroup } from '~/api/wire';
import { asLanguage, languages } from '~/i18n/languages';
import { Dialog } from '~/ui/Dialog';
import { FormProblem } from '~/ui/FormProblem';
import { missing, useForm } from '~/ui/useForm';
import { useNotice } from '~/ui/useNotice';
import classes from './Contacts.module.css';
import { whoIs } from './who-is';

type Tongue = ContactForm['language'];

const asTongue = (text: string): Tongue => asLanguage(text) ?? '';

type ContactDialogProps = {
  contact: Contact | undefined;
  groups: ContactGroup[];
  /** Into which a new one goes. */
  firstGroup: string;
  onClose: () => void;
};

export function ContactDialog({ contact, groups, firstGroup, onClose }: ContactDialogProps) {
  const { t } = useTranslation(['contacts', 'common']);
  const queries = useQueryClient();
  const notice = useNotice();
  const [inGroups, setInGroups] = useState(contact?.group_ids ?? (firstGroup ? [firstGroup] : []));
  const { form, field, busy, problem } = useForm({
    start: {
      email: contact?.email ?? '',
      first_name: contact?.first_name ?? '',
      last_name: contact?.last_name ?? '',
      company: contact?.company ?? '',
      phone: contact?.phone ?? '',
      language: contact?.language ?? '',
    },
    check: (typed) => missing(typed, 'email'),
    send: (typed) => {
      const whole = { ...typed, language: asTongue(typed.language), group_ids: inGroups };
      return contact ? changeContact(contact.id, whole) : addContact(whole);
    },
    fieldOfCode: { contact_exists: 'email' },
    onSent: async (saved) => {
      await queries.invalidateQueries({ queryKey: contactsKey });
      notice.done(contact ? t('saved') : t('added', { who: whoIs(saved) }));
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t(contact ? 'editTitle' : 'add')}>
      <form {...form} className={classes.form}>
        <FormProblem text={problem} />
        <TextInput {...field('email')} label={t('field.email')} type="email" maxLength={254} data-autofocus />
        <div className={classes.pair}>
          <TextInput {...field('first_name')} label={t('field.first_name')} maxLength={100} />
          <TextInput {...field('last_name')} label={t('field.last_name')} maxLength={100} />
        </div>
        <TextInput {...field('company')} label={t('field.company')} maxLength={200} />
        <div className={classes.pair}>
          <TextInput {...field('phone')} label={t('field.phone')} type="tel" maxLength={40} />
          <NativeSelect {...field('language')} label={t('field.language')}>
            <option value="">{t('noLanguage')}</option>
            {languages.map((tongue) => (
              <option key={tongue} value={tongue}>
                {t(`language.${tongue}`)}
              </option>
            ))}
          </NativeSelect>
        </div>
        {groups.length > 0 && (
          <Checkbox.Group label={t('groups')} value={inGroups} onChange={setInGroups}>
            <div className={classes.ticks}>
              {groups.map((group) => (
                <Checkbox key={group.id} value={group.id} label={group.name} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <Button type="submit" loading={busy}>
          {t(contact ? 'common:save' : 'add')}
        </Button>
      </form>
    </Dialog>
  );
}
