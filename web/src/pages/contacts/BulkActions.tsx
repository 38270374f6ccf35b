import { Button, Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addToGroup,
  contactsKey,
  deleteContacts,
  makeGroup,
  removeFromGroup,
  type Shown,
} from '~/api/contacts';
import type { ContactGroup } from '~/api/wire';
import { AskFirst } from '~/ui/AskFirst';
import { useNotice } from '~/ui/useNotice';
import classes from './Contacts.module.css';
import { type Choice, countOf, nobody, sentFor } from './chosen';
import { GroupNameDialog } from './GroupNameDialog';

type BulkActionsProps = {
  choice: Choice;
  total: number;
  shown: Shown;
  group: ContactGroup | undefined;
  groups: ContactGroup[];
  onChoose: (choice: Choice) => void;
  /** When they left what is shown. */
  onGone: () => void;
};

type Deed = { run: () => Promise<{ contacts: number }>; said: (count: number) => string; leaves?: boolean };

/** What is done with those who are ticked. */
export function BulkActions({ choice, total, shown, group, groups, onChoose, onGone }: BulkActionsProps) {
  const { t } = useTranslation('contacts');
  const queries = useQueryClient();
  const notice = useNotice();
  const [open, setOpen] = useState<'delete' | 'group'>();
  const chosen = sentFor(choice, shown);
  const close = () => setOpen(undefined);
  const doing = useMutation({
    mutationFn: ({ run }: Deed) => run(),
    onSuccess: async ({ contacts }, { said, leaves }) => {
      notice.done(said(contacts));
      onChoose(nobody);
      if (leaves) onGone();
      close();
      await queries.invalidateQueries({ queryKey: contactsKey });
    },
    onError: notice.refusal,
  });
  const into = ({ id, name }: ContactGroup): Deed => ({
    run: () => addToGroup(id, chosen),
    said: (count) => t('intoDone', { count, name }),
  });
  return (
    <div className={classes.deeds}>
      {choice !== 'all' && choice.size < total && (
        <Button variant="subtle" onClick={() => onChoose('all')}>
          {t('chooseAll', { count: total })}
        </Button>
      )}
      <Button variant="subtle" onClick={() => onChoose(nobody)}>
        {t('unchoose')}
      </Button>
      <Menu>
        <Menu.Target>
          <Button variant="default" loading={doing.isPending}>
            {t('into')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.choices}>
          {groups
            .filter(({ id }) => id !== group?.id)
            .map((each) => (
              <Menu.Item key={each.id} onClick={() => doing.mutate(into(each))}>
                {each.name}
              </Menu.Item>
            ))}
          <Menu.Item onClick={() => setOpen('group')}>{t('newGroup')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {group && (
        <Button
          variant="default"
          disabled={doing.isPending}
          onClick={() =>
            doing.mutate({
              run: () => removeFromGroup(group.id, chosen),
              said: (count) => t('outOfDone', { count, name: group.name }),
              leaves: true,
            })
          }
        >
          {t('outOf', { name: group.name })}
        </Button>
      )}
      <Button variant="default" disabled={doing.isPending} onClick={() => setOpen('delete')}>
        {t('delete')}
      </Button>
      {open === 'group' && (
        <GroupNameDialog
          title={t('newGroup')}
          button={t('group.make')}
          send={makeGroup}
          onClose={close}
          onSent={(made) => doing.mutate(into(made))}
        />
      )}
      {open === 'delete' && (
        <AskFirst
          title={t('sure', { count: countOf(choice, total) })}
          text={t('sureText')}
          keep={t('keep')}
          go={t('deleteNow')}
          isBusy={doing.isPending}
          onGo={() =>
            doing.mutate({
              run: () => deleteContacts(chosen),
              said: (count) => t('deleted', { count }),
              leaves: true,
            })
          }
          onClose={close}
        />
      )}
    </div>
  );
}
