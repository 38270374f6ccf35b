import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { recordedQuery } from '~/api/recorded';
import { isAnswer } from '~/api/refused';
import { sentenceFor } from '~/api/sentence';
import { useWays } from '~/app/ways';
import { Branded } from '~/look/Branded';
import { BrandLogo } from '~/look/BrandLogo';
import { useTabIcon } from '~/look/useTabIcon';
import { EntrySide } from '~/pages/home/EntrySide';
import { Logo } from '~/ui/Logo';
import { SplitScreen } from '~/ui/SplitScreen';
import { usePageTitle } from '~/ui/usePageTitle';
import { Door } from './Door';
import { EmbeddedScreen } from './EmbeddedScreen';

function NotShown({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const { t } = useTranslation('page', { keyPrefix: 'recorded' });
  const { t: common } = useTranslation();
  const isGone = isAnswer(problem);
  return (
    <>
      <h2>{t(isGone ? 'gone.title' : 'noAnswer')}</h2>
      <p role="alert">{isGone ? t('gone.text') : sentenceFor(problem)}</p>
      {!isGone && (
        <Button onClick={onRetry} size="lg" fullWidth>
          {common('retry')}
        </Button>
      )}
    </>
  );
}

/** A published recording, for people outside. */
export function RecordedPage() {
  const { t } = useTranslation('page', { keyPrefix: 'recorded' });
  const { t: ofEntry } = useTranslation('entry');
  const { key = '' } = useParams();
  const { isEmbedded } = useWays();
  const recorded = useQuery(recordedQuery(key));
  usePageTitle(recorded.data?.title ?? t('title'));
  useTabIcon(recorded.data?.look);
  if (recorded.data) {
    return (
      <Branded brand={recorded.data}>
        <Door id={key} card={recorded.data} />
      </Branded>
    );
  }
  const said = recorded.isError ? (
    <NotShown problem={recorded.error} onRetry={() => void recorded.refetch()} />
  ) : (
    <Skeleton height={240} radius="lg" aria-busy="true" />
  );
  if (isEmbedded) return <EmbeddedScreen>{said}</EmbeddedScreen>;
  return (
    <SplitScreen
      side={recorded.isError ? <EntrySide title={ofEntry('home.title')} text={ofEntry('home.text')} /> : null}
      logo={
        <BrandLogo>
          <Logo />
        </BrandLogo>
      }
    >
      {said}
    </SplitScreen>
  );
}
