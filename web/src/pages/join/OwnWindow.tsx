import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { joinLink } from '~/api/room-id';
import classes from './OwnWindow.module.css';

/** Out of another site's frame: more room, and the browser's own questions about microphone and camera. */
export function OwnWindow({ roomId }: { roomId: string }) {
  const { t } = useTranslation('join');
  return (
    <Anchor className={classes.link} href={joinLink(roomId)} target="_blank" rel="noopener">
      <IconExternalLink size={18} aria-hidden="true" />
      {t('embedded.window')}
    </Anchor>
  );
}
