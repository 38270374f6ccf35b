import { Anchor, Button } from '@mantine/core';
import {
  IconBrandFacebook,
  IconBrandLinkedin,
  IconBrandX,
  IconCode,
  IconExternalLink,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Publication, Recording } from '~/api/wire';
import { places, recordingAddress, recordingCode, shareAddress } from '~/recordings/share';
import { CopyField } from '~/ui/CopyField';
import { useCopyText } from '~/ui/useCopyText';
import classes from './Recordings.module.css';

const icons = { LinkedIn: IconBrandLinkedin, X: IconBrandX, Facebook: IconBrandFacebook };

type SharesProps = { recording: Recording; publication: Publication };

/** The ways to hand a published recording on. */
export function Shares({ recording, publication }: SharesProps) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings' });
  const copyText = useCopyText();
  const address = recordingAddress(publication.key);
  const link = { component: 'a', target: '_blank', rel: 'noopener noreferrer', variant: 'default' } as const;
  return (
    <div className={classes.shares}>
      <CopyField label={t('share.link')} shown={address} />
      <div className={classes.ways}>
        <Button {...link} href={address} leftSection={<IconExternalLink size={18} />}>
          {t('share.look')}
        </Button>
        {places.map((place) => {
          const Icon = icons[place];
          return (
            <Button
              key={place}
              {...link}
              href={shareAddress(place, address, recording.title)}
              aria-label={t('share.on', { place })}
              leftSection={<Icon size={18} />}
            >
              {place}
            </Button>
          );
        })}
        <Button
          variant="default"
          leftSection={<IconCode size={18} />}
          onClick={() => copyText(recordingCode(publication.key, recording.title))}
        >
          {t('share.code')}
        </Button>
      </div>
      <p>
        {t('share.sites')}{' '}
        {recording.event_id && (
          <Anchor component={Link} to={`/events/${recording.event_id}/embed`}>
            {t('share.toSites')}
          </Anchor>
        )}
      </p>
    </div>
  );
}
