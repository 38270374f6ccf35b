import { Loader } from '@mantine/core';
import { IconVideoOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ownPicture } from '../media/picture';
import classes from './CameraPreview.module.css';
import type { Preview } from './usePreview';

/** Oneself as in a mirror, before anybody else sees it. */
export function CameraPreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation('devices');
  const video = useRef<HTMLVideoElement>(null);
  const { track } = preview;
  useEffect(() => {
    const element = video.current;
    if (!element || !track) return;
    const picture = ownPicture(track);
    picture.attach(element);
    return () => picture.detach(element);
  }, [track]);
  return (
    <div className={classes.frame}>
      {track ? (
        <>
          <video
            ref={video}
            className={classes.video}
            aria-label={t('camera.preview')}
            autoPlay
            muted
            playsInline
          />
          {preview.isAsking && (
            <p className={classes.coming} role="status">
              <Loader size={16} color="white" aria-hidden="true" /> {t('camera.coming')}
            </p>
          )}
        </>
      ) : (
        <div className={classes.empty}>
          <IconVideoOff size={40} stroke={1.4} aria-hidden="true" />
          <span>{t(preview.isAsking ? 'camera.asking' : 'camera.off')}</span>
        </div>
      )}
    </div>
  );
}
