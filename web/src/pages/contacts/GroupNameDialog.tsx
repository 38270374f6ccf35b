import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contactsKey } from '~/api/contacts';
import type { ContactGroup } from '~/api/wire';
import { Dialog } from '~/ui/Dialog';
import { FormProblem } from '~/ui/FormProblem';
import { missing, useForm } from '~/ui/useForm';
import classes from './Contacts.module.css';

type GroupNameDialogProps = {
  title: string;
  button: string;
  name?: string;
  send: (name: string) => Promise<ContactGroup>;
  onSent: (group: ContactGroup) => void;
  onClose: () => void;
};

export function GroupNameDialog({ title, button, name = '', send, onSent, onClose }: GroupNameDialogProps) {
  const { t } = useTranslation('contacts');
  const queries = useQueryClient();
  const { form, field, busy, problem } = useForm({
    start: { name },
    check: (typed) => missing(typed, 'name'),
    send: (typed) => send(typed.name.trim()),
    fieldOfCode: { group_exists: 'name' },
    onSent: async (group) => {
      await queries.invalidateQueries({ queryKey: contactsKey });
      onClose();
      onSent(group);
    },
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form {...form} className={classes.form}>
        <FormProblem text={problem} />
        <TextInput {...field('name')} label={t('groupName')} maxLength={100} data-autofocus />
        <Button type="submit" loading={busy}>
          {button}
        </Button>
      </form>
    </Dialog>
  );
}
