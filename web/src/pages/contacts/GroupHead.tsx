import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contactsKey, deleteGroup, renameGroup } from '~/api/contacts';
import type { ContactGroup } from '~/api/wire';
import { AskFirst } from '~/ui/AskFirst';
import { useNotice } from '~/ui/useNotice';
import classes from './Contacts.module.css';
import { GroupNameDialog } from './GroupNameDialog';

/** What can be done with a group as a whole. */
export function GroupHead({ group }: { group: ContactGroup }) {
  const { t } = useTranslation('contacts');
  const [open, setOpen] = useState<'rename' | 'delete'>();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const notice = useNotice();
  const close = () => setOpen(undefined);
  const deleting = useMutation({
    mutationFn: () => deleteGroup(group.id),
    onSuccess: async () => {
      await navigate('/contacts');
      notice.done(t('group.deleted', { name: group.name }));
      await queries.invalidateQueries({ queryKey: contactsKey });
    },
    onError: notice.refusal,
  });
  return (
    <div className={classes.groupHead}>
      <h2>{group.name}</h2>
      <Button variant="subtle" onClick={() => setOpen('rename')}>
        {t('group.rename')}
      </Button>
      <Button variant="subtle" onClick={() => setOpen('delete')}>
        {t('group.delete')}
      </Button>
      {open === 'rename' && (
        <GroupNameDialog
          title={t('group.rename')}
          button={t('group.rename')}
          name={group.name}
          send={(name) => renameGroup(group.id, name)}
          onClose={close}
          onSent={() => notice.done(t('group.renamed'))}
        />
      )}
      {open === 'delete' && (
        <AskFirst
          title={t('group.sure', { name: group.name })}
          text={t('group.sureText')}
          keep={t('group.keep')}
          go={t('group.deleteNow')}
          isBusy={deleting.isPending}
          onGo={() => deleting.mutate()}
          onClose={close}
        />
      )}
    </div>
  );
}
