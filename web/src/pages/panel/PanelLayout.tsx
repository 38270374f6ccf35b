import { ModalsProvider } from '@mantine/modals';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useMatches } from 'react-router';
import { sessionQuery } from '~/api/session';
import { unlessKnown } from '~/api/unless-known';
import { asLanguage } from '~/i18n/languages';
import { HomePage } from '~/pages/home/HomePage';
import { NotFoundPage } from '~/pages/not-found/NotFoundPage';
import { ReaderZone } from '~/time/reader';
import { ConfirmBanner } from './ConfirmBanner';
import { OfflineBanner } from './OfflineBanner';
import classes from './PanelLayout.module.css';
import { PanelSkeleton } from './PanelSkeleton';
import { Sidebar } from './Sidebar';
import { unknownAddress } from './unknown-address';

/** UTC is what an account has until somebody chooses: then the device knows better. */
const chosenZone = (zone: string) => (zone === 'UTC' ? null : zone);

/** What a signed-in member works in. Everybody else gets the start page, or is asked to sign in. */
export function PanelLayout() {
  const { t, i18n } = useTranslation();
  const { pathname, search } = useLocation();
  const session = useQuery({ ...sessionQuery, throwOnError: unlessKnown });
  const member = session.data?.member;
  const isUnknown = useMatches().some(({ handle }) => handle === unknownAddress);
  const language = asLanguage(member?.language);

  // What the member chose counts on every device.
  useEffect(() => {
    if (language) void i18n.changeLanguage(language);
  }, [language, i18n]);

  if (session.isPending) return <PanelSkeleton />;
  if (!session.data?.member || !session.data.account) {
    if (pathname === '/') return <HomePage />;
    if (isUnknown) return <NotFoundPage />;
    return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return (
    <ReaderZone.Provider value={chosenZone(session.data.member.zone)}>
      <a href="#content" className={classes.skip}>
        {t('skipToContent')}
      </a>
      <div className={classes.panel}>
        <Sidebar member={session.data.member} account={session.data.account} />
        <main id="content" className={classes.content} tabIndex={-1}>
          <OfflineBanner />
          <ConfirmBanner member={session.data.member} />
          <ModalsProvider>
            <Outlet />
          </ModalsProvider>
        </main>
      </div>
    </ReaderZone.Provider>
  );
}
