import { type CSSProperties, type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Crop, pixelsOf, type Size } from '~/room/crop/crop';
import { useSizeOf } from '~/ui/useSizeOf';
import classes from './CropFrame.module.css';
import { type By, edgeAt, type Handle, handles, leastOf, moved, resized, stepOf } from './frame';
import { Grip } from './Grip';

type Change = (crop: Crop, by: By) => Crop;

type CropFrameProps = {
  crop: Crop;
  /** In pixels, of all that is shared. */
  screen: Size;
  /** What the keys do is said there. */
  describedBy: string;
  onChange: (crop: Crop) => void;
};

/** The frame over the picture of a screen: dragged, pulled at its handles, or moved by the arrow keys. */
export function CropFrame({ crop, screen, describedBy, onChange }: CropFrameProps) {
  const { t } = useTranslation('crop');
  const [field, setField] = useState<HTMLElement | null>(null);
  const drawn = useSizeOf(field);
  const pull =
    (handle: Handle): Change =>
    (before, by) =>
      resized(before, handle, by, leastOf(screen, drawn));
  const drag = (change: Change) => (start: PointerEvent<HTMLElement>) => {
    if (start.button !== 0) return;
    const grip = start.currentTarget;
    grip.setPointerCapture(start.pointerId);
    const follow = (event: globalThis.PointerEvent) => {
      const x = (event.clientX - start.clientX) / drawn.width;
      const y = (event.clientY - start.clientY) / drawn.height;
      onChange(change(crop, { x, y }));
    };
    const letGo = () => grip.removeEventListener('pointermove', follow);
    grip.addEventListener('pointermove', follow);
    grip.addEventListener('lostpointercapture', letGo, { once: true });
  };
  const step = (change: Change, changeShifted: Change) => (event: KeyboardEvent) => {
    const by = stepOf(event.key, screen);
    if (!by) return;
    event.preventDefault();
    onChange((event.shiftKey ? changeShifted : change)(crop, by));
  };
  const pixels = pixelsOf(crop, { x: 0, y: 0, ...screen });
  const says = t('place', pixels);
  const { x, y, width, height } = crop;
  const style = { '--x': x, '--y': y, '--width': width, '--height': height } as CSSProperties; // CSS knows no types
  return (
    <div ref={setField} className={classes.field} style={style}>
      <div className={classes.shade}>
        <div className={classes.hole} />
      </div>
      <Grip
        className={classes.frame}
        label={t('frame')}
        at={pixels.x}
        most={screen.width}
        says={says}
        describedBy={describedBy}
        onPointerDown={drag(moved)}
        onKeyDown={step(moved, pull('se'))}
      />
      {handles.map((handle) => (
        <Grip
          key={handle}
          className={classes.handle}
          handle={handle}
          label={t(`handle.${handle}`)}
          {...edgeAt(handle, pixels, screen)}
          says={says}
          describedBy={describedBy}
          onPointerDown={drag(pull(handle))}
          onKeyDown={step(pull(handle), pull(handle))}
        />
      ))}
    </div>
  );
}
