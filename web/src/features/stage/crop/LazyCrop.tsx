import { lazy, Suspense, useEffect } from 'react';
import { withTexts } from '~/i18n/i18n';
import { useValue } from '~/room/context';
import { choosing } from './choosing';

/** Fetched by who shares a screen. */
const CropActions = lazy(async () => ({
  default: await withTexts(
    import('./CropActions').then((piece) => piece.CropActions),
    'crop',
  ),
}));

const CropDialog = lazy(async () => ({
  default: await withTexts(
    import('./CropDialog').then((piece) => piece.CropDialog),
    'crop',
  ),
}));

/** What this person can do about the screen that they share. */
export function LazyCropActions() {
  return (
    <Suspense fallback={null}>
      <CropActions />
    </Suspense>
  );
}

/** The choice of a part before anybody sees anything of the screen. */
export function CropFirst() {
  const asked = useValue(choosing);
  // Whoever leaves the room in the middle of it does not choose any more.
  useEffect(() => () => choosing.get()?.onClose(), []);
  return <Suspense fallback={null}>{asked && <CropDialog {...asked} />}</Suspense>;
}
