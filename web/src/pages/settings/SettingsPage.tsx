import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '~/api/session';
import { useAnchor } from '~/pages/event/useAnchor';
import { PageHead } from '~/ui/PageHead';
import { usePageTitle } from '~/ui/usePageTitle';
import { AccountCard } from './AccountCard';
import { IntegrationsCard } from './IntegrationsCard';
import { LinkCard } from './LinkCard';
import { PageCard } from './PageCard';
import { PasswordCard } from './PasswordCard';
import { PlanDetails } from './PlanDetails';
import { ProfileCard } from './ProfileCard';
import { RecordingCard } from './RecordingCard';
import { SecondFactorCard } from './SecondFactorCard';
import { StreamingCard } from './StreamingCard';
import classes from './settings.module.css';

export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { data } = useQuery(sessionQuery);
  usePageTitle(t('title'));
  useAnchor();
  if (!data?.member || !data.account) return null;
  return (
    <>
      <PageHead title={t('title')} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <ProfileCard key={data.member.language} member={data.member} />
          <PasswordCard />
          <IntegrationsCard />
          <LinkCard service="dropbox" />
        </div>
        <div className={classes.column}>
          <AccountCard account={data.account} />
          <PageCard account={data.account} />
          <RecordingCard account={data.account} />
          <LinkCard service="youtube" />
          <StreamingCard />
          <PlanDetails account={data.account} />
          <SecondFactorCard isOn={data.member.has_second_factor} />
        </div>
      </div>
    </>
  );
}
