import { Anchor, Button, Skeleton } from '@mantine/core';
import { IconCut, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { isBeingTrimmed, mediaLink, posterLink, recordingDownload, recordingQuery } from '~/api/recordings';
import { unlessKnown } from '~/api/unless-known';
import { withTexts } from '~/i18n/i18n';
import { Recorded } from '~/recordings/Recorded';
import { PageHead } from '~/ui/PageHead';
import { usePageTitle } from '~/ui/usePageTitle';
import { PublishCard } from './PublishCard';
import { RecordingActions } from './RecordingActions';
import { RecordingFacts } from './RecordingFacts';
import classes from './Recordings.module.css';
import { SendCard } from './SendCard';
import { TrimCard } from './TrimCard';
import { Viewers } from './Viewers';
import { YoutubeCard } from './youtube/YoutubeCard';

/** Fetched by who cuts. */
const Trimmer = lazy(async () => ({
  default: await withTexts(
    import('~/trim/Trimmer').then((piece) => piece.Trimmer),
    'trim',
  ),
}));

const list = '/library/recordings';

/** One recording: what is in it, and who else may see it. */
export function RecordingPage() {
  const { t } = useTranslation('library', { keyPrefix: 'recordings' });
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data: recording } = useQuery({ ...recordingQuery(id), throwOnError: unlessKnown });
  const [isTrimming, setTrimming] = useState(false);
  usePageTitle(recording?.title);
  if (!recording) return <Skeleton height={480} radius="lg" aria-busy="true" />;
  const isReady = recording.state === 'ready';
  return (
    <>
      <Anchor component={Link} to={list} className={classes.back}>
        {t('back')}
      </Anchor>
      <PageHead title={<span dir="auto">{recording.title}</span>}>
        {isReady && !isTrimming && (
          <Button
            variant="default"
            leftSection={<IconCut size={19} />}
            disabled={isBeingTrimmed(recording)}
            onClick={() => setTrimming(true)}
          >
            {t('trim.go')}
          </Button>
        )}
        {isReady && !isTrimming && (
          <Button
            component="a"
            href={recordingDownload(recording.id)}
            download
            visibleFrom="sm"
            variant="default"
            leftSection={<IconDownload size={19} />}
          >
            {t('download')}
          </Button>
        )}
        {!isTrimming && (
          <RecordingActions recording={recording} onDeleted={() => void navigate(list, { replace: true })} />
        )}
      </PageHead>
      <p className={classes.under}>
        <RecordingFacts recording={recording} />
      </p>
      {isReady && (
        <div className={classes.page}>
          {isTrimming ? (
            <Suspense fallback={<Skeleton height={480} radius="lg" />}>
              <Trimmer recording={recording} onClose={() => setTrimming(false)} />
            </Suspense>
          ) : (
            <>
              <Recorded
                media={mediaLink(recording.id, recording.film)}
                poster={recording.has_poster ? posterLink(recording.id, recording.film) : undefined}
                label={recording.title}
              />
              <TrimCard recording={recording} onEdit={() => setTrimming(true)} />
            </>
          )}
          <PublishCard recording={recording} />
          {recording.publication?.is_published && <SendCard recording={recording} />}
          <YoutubeCard recording={recording} />
          <Viewers recording={recording} />
        </div>
      )}
    </>
  );
}
