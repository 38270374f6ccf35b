import { IconAddressBook, IconCalendarEvent, IconFolder, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Member, Session } from '~/api/wire';
import { DevelopmentMail } from '~/ui/DevelopmentMail';
import { Logo } from '~/ui/Logo';
import { MemberMenu } from './MemberMenu';
import { PlanCard } from './PlanCard';
import classes from './Sidebar.module.css';

type SidebarProps = { member: Member; account: NonNullable<Session['account']> };

const places = [
  { to: '/', name: 'schedule', Icon: IconCalendarEvent },
  { to: '/library', name: 'library', Icon: IconFolder },
  { to: '/contacts', name: 'contacts', Icon: IconAddressBook },
  { to: '/settings', name: 'settings', Icon: IconSettings },
] as const;

/** At the left on a desk, at the thumb on a phone. */
export function Sidebar({ member, account }: SidebarProps) {
  const { t } = useTranslation('schedule');
  return (
    <header className={classes.sidebar}>
      <div className={classes.brand}>
        <Logo />
      </div>
      <nav className={classes.places} aria-label={t('panel.places')}>
        {places.map(({ to, name, Icon }) => (
          <NavLink key={to} to={to} className={classes.place}>
            <Icon size={21} aria-hidden="true" />
            {t(`panel.${name}`)}
          </NavLink>
        ))}
      </nav>
      <div className={classes.foot}>
        <DevelopmentMail />
        <PlanCard plan={account.plan} />
        <MemberMenu member={member} />
      </div>
    </header>
  );
}
