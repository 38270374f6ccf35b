import { IconMailQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Member } from '~/api/wire';
import { SendConfirmation } from '~/pages/settings/SendConfirmation';
import classes from './Banner.module.css';

/** For who has signed up and not yet opened the link in the mail; the settings say it beside the address. */
export function ConfirmBanner({ member }: { member: Member }) {
  const { t } = useTranslation('entry');
  const { pathname } = useLocation();
  if (member.email_confirmed || pathname === '/settings') return null;
  return (
    <div className={classes.banner}>
      <IconMailQuestion size={20} aria-hidden="true" />
      <p>{t('confirmation.ask', { email: member.email })}</p>
      <SendConfirmation email={member.email} />
    </div>
  );
}
