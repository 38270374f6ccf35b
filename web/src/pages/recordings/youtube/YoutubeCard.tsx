import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { linkQuery } from '~/api/links';
import type { Recording, ServiceLink, YoutubeExport } from '~/api/wire';
import { exportQuery, isUnderWay } from '~/api/youtube-exports';
import { useAnchor } from '~/pages/event/useAnchor';
import { Card } from '~/ui/Card';
import { ExportForm } from './ExportForm';
import { ExportProgress } from './ExportProgress';
import { LinkChannel } from './LinkChannel';
import { OnYoutube } from './OnYoutube';

type Part = { recording: Recording; link: ServiceLink; last: YoutubeExport | null };

/** From here to the account's channel, where a film is private at first. */
export function YoutubeCard({ recording }: { recording: Recording }) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings.youtube' });
  const { data: link } = useQuery(linkQuery('youtube'));
  const { data } = useQuery(exportQuery(recording.id));
  if (!link || !data) return null;
  return (
    <Card id="youtube" title={t('title')} text={t('text')}>
      <Exporting recording={recording} link={link} last={data.export} />
    </Card>
  );
}

function Exporting({ recording, link, last }: Part) {
  useAnchor();
  if (last && isUnderWay(last)) {
    return (
      <>
        <ExportProgress recording={recording} last={last} />
        {last.problem === 'not_linked' && <LinkChannel recording={recording} linked={link.linked} />}
      </>
    );
  }
  const way = <WayThere recording={recording} link={link} last={last} />;
  return last?.state === 'done' ? <OnYoutube last={last}>{way}</OnYoutube> : way;
}

/** The form, once there is a channel to export to; before, what has to be done for that, and by whom. */
function WayThere({ recording, link, last }: Part) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings.youtube' });
  if (!link.is_offered) {
    return (
      <p>
        {t('off')}{' '}
        <Anchor component={Link} to="/settings#youtube">
          {t('how')}
        </Anchor>
      </p>
    );
  }
  if (link.linked?.state === 'ok') {
    return <ExportForm recording={recording} channel={link.linked.name} last={last} />;
  }
  return <LinkChannel recording={recording} linked={link.linked} />;
}
