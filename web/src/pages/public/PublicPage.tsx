import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { pageQuery, signInAddress } from '~/api/pages';
import { Refused } from '~/api/refused';
import { sentenceFor } from '~/api/sentence';
import type { PublicPage as Shown } from '~/api/wire';
import { Credit } from '~/look/Credit';
import { EntrySide } from '~/pages/home/EntrySide';
import { JoinFormSkeleton } from '~/pages/join/JoinFormSkeleton';
import { usePageTitle } from '~/ui/usePageTitle';
import { AccountScreen } from './AccountScreen';
import { EventEntry } from './EventEntry';
import classes from './PublicPage.module.css';

/** Who an account is, and what it announces. */
export function PublicPage() {
  const { pageName = '' } = useParams();
  const { t } = useTranslation('page');
  const page = useQuery(pageQuery(pageName));
  usePageTitle(page.data?.name);
  return (
    <AccountScreen
      page={page.data}
      side={page.data ? <About page={page.data} /> : page.isError ? <Product /> : null}
      foot={
        page.data && (
          <Anchor component={Link} to={signInAddress(pageName)}>
            {t('signIn', { name: page.data.name })}
          </Anchor>
        )
      }
    >
      {page.isPending && <JoinFormSkeleton />}
      {page.isError && <Gone problem={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Announced page={page.data} />}
    </AccountScreen>
  );
}

function Product() {
  const { t } = useTranslation('entry');
  return <EntrySide title={t('home.title')} text={t('home.text')} />;
}

function About({ page }: { page: Shown }) {
  return (
    <>
      <h1>{page.name}</h1>
      {page.text && <p className={classes.about}>{page.text}</p>}
      <Credit />
    </>
  );
}

function Announced({ page }: { page: Shown }) {
  const { t } = useTranslation('page');
  return (
    <>
      <h2>{t('upcoming')}</h2>
      {page.events.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className={classes.events}>
          {page.events.map((event) => (
            <EventEntry key={event.room_id} event={event} />
          ))}
        </ul>
      )}
    </>
  );
}

function Gone({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const { t } = useTranslation(['page', 'join', 'common']);
  const isGone = problem instanceof Refused && problem.status < 500;
  return (
    <>
      <h2>{t(isGone ? 'gone.title' : 'join:noAnswer.title')}</h2>
      <p role="alert">{sentenceFor(problem)}</p>
      {isGone ? (
        <Button component={Link} to="/" size="lg" fullWidth>
          {t('gone.home')}
        </Button>
      ) : (
        <Button onClick={onRetry} size="lg" fullWidth>
          {t('common:retry')}
        </Button>
      )}
    </>
  );
}
