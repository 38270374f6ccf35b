import { Button, Checkbox, Skeleton } from '@mantine/core';
import { IconAddressBook, IconCloudOff, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactListQuery, type Shown } from '~/api/contacts';
import { pageSize } from '~/api/events';
import { sentenceFor } from '~/api/sentence';
import type { Contact, ContactGroup } from '~/api/wire';
import { Empty } from '~/ui/Empty';
import { BulkActions } from './BulkActions';
import { ContactRow } from './ContactRow';
import classes from './Contacts.module.css';
import { type Choice, countOf, isChosen, nobody, pageToggled, toggled } from './chosen';
import { Pages } from './Pages';

type ContactListProps = {
  shown: Shown;
  group: ContactGroup | undefined;
  groups: ContactGroup[];
  onEdit: (contact: Contact) => void;
};

export function ContactList({ shown, group, groups, onEdit }: ContactListProps) {
  const { t } = useTranslation(['contacts', 'common']);
  const [page, setPage] = useState(1);
  const [choice, setChoice] = useState<Choice>(nobody);
  const list = useQuery(contactListQuery(shown, page));
  if (list.isPending) return <Skeleton height={420} radius="md" aria-label={t('common:loading')} />;
  if (!list.data)
    return (
      <Empty icon={<IconCloudOff size={30} />} title={t('noAnswer')} text={sentenceFor(list.error)}>
        <Button onClick={() => list.refetch()}>{t('common:retry')}</Button>
      </Empty>
    );
  const { items, total } = list.data;
  if (total === 0 && shown.search) return <p role="status">{t('nobodyFound')}</p>;
  if (total === 0)
    return group ? (
      <Empty icon={<IconUsersGroup size={30} />} title={t('group.empty')} text={t('group.emptyText')} />
    ) : (
      <Empty icon={<IconAddressBook size={30} />} title={t('empty.title')} text={t('empty.text')} />
    );
  const ids = items.map(({ id }) => id);
  const number = countOf(choice, total);
  const isWhole = ids.every((id) => isChosen(choice, id));
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return (
    <>
      <div className={classes.bar}>
        <Checkbox
          label={number > 0 ? t('chosen', { count: number }) : t('count', { count: total })}
          aria-label={t('choosePage')}
          checked={isWhole}
          indeterminate={!isWhole && number > 0}
          onChange={() => setChoice(pageToggled(choice, ids))}
        />
        {number > 0 && (
          <BulkActions
            choice={choice}
            total={total}
            shown={shown}
            group={group}
            groups={groups}
            onChoose={setChoice}
            onGone={() => setPage(1)}
          />
        )}
      </div>
      <ul className={classes.contacts} aria-label={t('title')}>
        {items.map((contact) => (
          <ContactRow
            key={contact.id}
            contact={contact}
            groupNames={contact.group_ids.flatMap((id) => names.get(id) ?? [])}
            isChosen={isChosen(choice, contact.id)}
            onChoose={() => setChoice(toggled(choice, contact.id, ids))}
            onEdit={() => onEdit(contact)}
          />
        ))}
      </ul>
      <Pages page={page} total={total} size={pageSize} onPage={setPage} />
    </>
  );
}
