import { Button, Menu } from '@mantine/core';
import { IconDownload, IconPlus, IconUpload, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { exportLink, groupsQuery } from '~/api/contacts';
import type { Contact } from '~/api/wire';
import { PageHead } from '~/ui/PageHead';
import { SearchField } from '~/ui/SearchField';
import { usePageTitle } from '~/ui/usePageTitle';
import { ContactDialog } from './ContactDialog';
import { ContactList } from './ContactList';
import classes from './Contacts.module.css';
import { EmptyContacts } from './EmptyContacts';
import { GroupHead } from './GroupHead';
import { GroupList } from './GroupList';

export function ContactsPage() {
  const { t } = useTranslation('contacts');
  const [query] = useSearchParams();
  const [typed, setTyped] = useState('');
  const [edited, setEdited] = useState<Contact | 'new'>();
  const groups = useQuery(groupsQuery);
  const group = query.get('group') ?? '';
  const shown = { group, search: useDeferredValue(typed.trim()) };
  const current = groups.data?.items.find(({ id }) => id === group);
  usePageTitle(t('title'));
  const dialog = edited && (
    <ContactDialog
      contact={edited === 'new' ? undefined : edited}
      groups={groups.data?.items ?? []}
      firstGroup={group}
      onClose={() => setEdited(undefined)}
    />
  );
  const isEmpty = groups.data?.contacts === 0 && groups.data.items.length === 0;
  return (
    <>
      <PageHead title={t('title')}>
        <Button
          component={Link}
          to={group ? `/contacts/import?group=${group}` : '/contacts/import'}
          variant="default"
          leftSection={<IconUpload size={19} />}
        >
          {t('import')}
        </Button>
        {!isEmpty && (
          <Menu>
            <Menu.Target>
              <Button variant="default" leftSection={<IconDownload size={19} />}>
                {t('export')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item component="a" href={exportLink('csv', shown)} download>
                {t('exportCsv')}
              </Menu.Item>
              <Menu.Item component="a" href={exportLink('xlsx', shown)} download>
                {t('exportXlsx')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        <Button leftSection={<IconPlus size={19} />} onClick={() => setEdited('new')}>
          {t('add')}
        </Button>
      </PageHead>
      {dialog}
      {isEmpty ? (
        <EmptyContacts />
      ) : (
        <div className={classes.sides}>
          <GroupList groups={groups.data?.items ?? []} total={groups.data?.contacts ?? 0} current={group} />
          <div className={classes.main}>
            {current && <GroupHead key={current.id} group={current} />}
            <div className={classes.finding}>
              <SearchField label={t('search')} typed={typed} onType={setTyped} />
              <Button
                component={Link}
                to="/contacts/doubles"
                variant="subtle"
                leftSection={<IconUsersGroup size={19} />}
              >
                {t('doubles')}
              </Button>
            </div>
            <ContactList
              key={`${shown.group} ${shown.search}`}
              shown={shown}
              group={current}
              groups={groups.data?.items ?? []}
              onEdit={setEdited}
            />
          </div>
        </div>
      )}
    </>
  );
}
