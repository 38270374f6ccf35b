import { Button } from '@mantine/core';
import { IconCrop, IconMaximize, IconScreenShareOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureOf } from '~/room/crop/screen';
import { useMedia, useRoomMedia } from '~/room/media/context';
import { useSources } from '../useSources';
import classes from './CropActions.module.css';
import { CropDialog } from './CropDialog';

/** Beside the note that one's screen is shared: to show only a part of it, another part, or all of it. */
export function CropActions() {
  const { t } = useTranslation('crop');
  const media = useRoomMedia();
  const { set } = useSources();
  const screen = useMedia((room) => room.screen);
  const shown = useMedia((room) => room.screen?.cropped?.shown);
  const [isOpen, setOpen] = useState(false);
  if (!media || !screen) return null;
  return (
    <>
      <p role="status">{shown && t('isPart')}</p>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconCrop size={18} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        >
          {t(shown ? 'another' : 'some')}
        </Button>
        {shown && (
          <Button
            variant="default"
            leftSection={<IconMaximize size={18} aria-hidden="true" />}
            onClick={() => void media.crop(undefined)}
          >
            {t('all')}
          </Button>
        )}
        <Button
          className={classes.stop}
          variant="default"
          leftSection={<IconScreenShareOff size={18} aria-hidden="true" />}
          onClick={() => void set('screen', false)}
        >
          {t('stop')}
        </Button>
      </div>
      {isOpen && (
        <CropDialog
          screen={pictureOf(screen)}
          shown={shown}
          onShow={(crop) => media.crop(crop)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
