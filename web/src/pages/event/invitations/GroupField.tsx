import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { groupsQuery } from '~/api/contacts';
import classes from './Invitations.module.css';

type GroupFieldProps = { chosen: string[]; onChange: (chosen: string[]) => void };

/** Groups of the address book; nothing for who has none. */
export function GroupField({ chosen, onChange }: GroupFieldProps) {
  const { t } = useTranslation('invitations');
  const groups = useQuery(groupsQuery);
  if (!groups.data?.items.length) return null;
  return (
    <fieldset className={classes.groups}>
      <legend>{t('groups')}</legend>
      <div>
        {groups.data.items.map(({ id, name, contacts }) => (
          <Checkbox
            key={id}
            label={t('group', { name, count: contacts })}
            checked={chosen.includes(id)}
            onChange={(event) => {
              const others = chosen.filter((one) => one !== id);
              onChange(event.currentTarget.checked ? [...others, id] : others);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
