import { TextInput } from '@mantine/core';
import { IconCircleCheck, IconMailQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Member } from '~/api/wire';
import { Tag } from '~/ui/Tag';
import { SendConfirmation } from './SendConfirmation';
import classes from './settings.module.css';

/** The address that one signs in with, and whether its owner has opened the link in the mail. */
export function EmailField({ member }: { member: Member }) {
  const { t } = useTranslation('settings');
  const Icon = member.email_confirmed ? IconCircleCheck : IconMailQuestion;
  return (
    <div className={classes.email}>
      <TextInput label={t('profile.email')} value={member.email} readOnly variant="filled" />
      <div className={classes.ways}>
        <Tag icon={<Icon size={16} aria-hidden="true" />}>
          {t(member.email_confirmed ? 'profile.confirmed' : 'profile.unconfirmed')}
        </Tag>
        {!member.email_confirmed && <SendConfirmation email={member.email} />}
      </div>
    </div>
  );
}
