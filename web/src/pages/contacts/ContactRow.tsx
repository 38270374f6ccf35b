import { ActionIcon, Checkbox } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '~/api/wire';
import { Tag } from '~/ui/Tag';
import classes from './Contacts.module.css';
import { whoIs } from './who-is';

type ContactRowProps = {
  contact: Contact;
  groupNames: string[];
  isChosen: boolean;
  onChoose: () => void;
  onEdit: () => void;
};

export function ContactRow({ contact, groupNames, isChosen, onChoose, onEdit }: ContactRowProps) {
  const { t } = useTranslation('contacts');
  const who = whoIs(contact);
  return (
    <li className={classes.contact}>
      <Checkbox aria-label={t('choose', { who })} checked={isChosen} onChange={onChoose} />
      <span className={classes.who}>
        <strong dir="auto">{who}</strong>
        {who !== contact.email && <span>{contact.email}</span>}
      </span>
      <span className={classes.more} dir="auto">
        {[contact.company, contact.phone].filter(Boolean).join(' · ')}
      </span>
      <span className={classes.tags}>
        {groupNames.map((name) => (
          <Tag key={name}>{name}</Tag>
        ))}
      </span>
      <ActionIcon aria-label={t('edit', { who })} onClick={onEdit}>
        <IconPencil size={19} />
      </ActionIcon>
    </li>
  );
}
