import { Button, Loader } from '@mantine/core';
import { type CSSProperties, useCallback, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Crop, pixelsOf, type Size } from '~/room/crop/crop';
import { Dialog } from '~/room/Dialog';
import { ownPicture } from '~/room/media/picture';
import classes from './CropDialog.module.css';
import { CropFrame } from './CropFrame';
import { firstCrop } from './frame';

export type CropDialogProps = {
  /** All that this person shares. */
  screen: MediaStreamTrack;
  /** What others get of it now. */
  shown?: Crop | undefined;
  /** Rejects where no part can be cut out. */
  onShow: (crop: Crop) => Promise<void>;
  onClose: () => void;
};

const askAgainMs = 1_000;

/** None before the first picture. */
const sizeOf = ({ videoWidth: width, videoHeight: height }: HTMLVideoElement): Size | undefined =>
  width && height ? { width, height } : undefined;

/** Which part of a screen others are to see, chosen over its living picture. */
export function CropDialog({ screen, shown = firstCrop, onShow, onClose }: CropDialogProps) {
  const { t } = useTranslation(['crop', 'common']);
  const keys = useId();
  const [size, setSize] = useState<Size>();
  const [crop, setCrop] = useState(shown);
  const [state, setState] = useState<'choosing' | 'starting' | 'failed'>('choosing');
  const attach = useCallback(
    (element: HTMLVideoElement) => {
      const picture = ownPicture(screen);
      picture.attach(element);
      // What stands still gives a frame to whoever begins to look; one that was lost on the way is asked for again.
      const asking = setInterval(() => {
        if (element.videoWidth) return clearInterval(asking);
        picture.detach(element);
        picture.attach(element);
      }, askAgainMs);
      return () => {
        clearInterval(asking);
        picture.detach(element);
      };
    },
    [screen],
  );
  useEffect(() => {
    screen.addEventListener('ended', onClose);
    return () => screen.removeEventListener('ended', onClose);
  }, [screen, onClose]);
  const show = async () => {
    setState('starting');
    try {
      await onShow(crop);
      onClose();
    } catch {
      setState('failed');
    }
  };
  const style = size && ({ '--ratio': size.width / size.height } as CSSProperties); // CSS knows no types
  return (
    <Dialog opened onClose={onClose} title={t('title')} size={1080}>
      <p className={classes.hint}>{t('hint')}</p>
      <div className={classes.screen} style={style}>
        <video
          ref={attach}
          className={classes.picture}
          aria-label={t('screen')}
          autoPlay
          muted
          playsInline
          onResize={({ currentTarget }) => setSize(sizeOf(currentTarget))}
        />
        {size ? (
          <CropFrame crop={crop} screen={size} describedBy={keys} onChange={setCrop} />
        ) : (
          <Loader className={classes.coming} aria-label={t('coming')} role="status" />
        )}
      </div>
      {state === 'failed' && (
        <p className={classes.failed} role="alert">
          {t('failed')}
        </p>
      )}
      <div className={classes.foot}>
        {size && (
          <strong className={classes.size}>{t('size', pixelsOf(crop, { x: 0, y: 0, ...size }))}</strong>
        )}
        <p className={classes.keys} id={keys}>
          {t('keys')}
        </p>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={!size} loading={state === 'starting'} onClick={() => void show()}>
          {t('show')}
        </Button>
      </div>
    </Dialog>
  );
}
