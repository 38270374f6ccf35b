import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { makeGroup } from '~/api/contacts';
import type { ContactGroup } from '~/api/wire';
import { useNotice } from '~/ui/useNotice';
import classes from './Contacts.module.css';
import { GroupNameDialog } from './GroupNameDialog';

type GroupListProps = { groups: ContactGroup[]; total: number; current: string };

/** At the left on a desk, one line that is pushed sideways on a phone. */
export function GroupList({ groups, total, current }: GroupListProps) {
  const { t, i18n } = useTranslation('contacts');
  const [isMaking, setMaking] = useState(false);
  const navigate = useNavigate();
  const notice = useNotice();
  const numbers = new Intl.NumberFormat(i18n.language);
  const places = [{ id: '', name: t('everybody'), contacts: total }, ...groups];
  return (
    <nav className={classes.groups} aria-label={t('groups')}>
      <ul>
        {places.map(({ id, name, contacts }) => (
          <li key={id}>
            <Link
              to={id ? `/contacts?group=${id}` : '/contacts'}
              className={classes.group}
              aria-current={id === current ? 'page' : undefined}
            >
              <span className={classes.groupName}>{name}</span>
              <span className={classes.number}>{numbers.format(contacts)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Button variant="subtle" leftSection={<IconPlus size={18} />} onClick={() => setMaking(true)}>
        {t('newGroup')}
      </Button>
      {isMaking && (
        <GroupNameDialog
          title={t('newGroup')}
          button={t('group.make')}
          send={makeGroup}
          onClose={() => setMaking(false)}
          onSent={(made) => {
            notice.done(t('group.made', { name: made.name }));
            void navigate(`/contacts?group=${made.id}`);
          }}
        />
      )}
    </nav>
  );
}
