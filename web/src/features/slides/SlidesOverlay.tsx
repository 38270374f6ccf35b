import { lazy, Suspense, useEffect, useState } from 'react';
import { useValue } from '~/room/context';
import { useMe } from '~/room/parts';
import { isOfStage } from '~/room/wire';
import { choosing } from './choosing';
import { presenterWindow } from './opened-window';

const ChooseDocument = lazy(async () => ({ default: (await import('./ChooseDocument')).ChooseDocument }));
const PresenterWindow = lazy(async () => ({ default: (await import('./PresenterWindow')).PresenterWindow }));

/** Fetched when it is first wanted; from then on it is there, so that it closes as gently as it opens. */
function useWasOpen(): boolean {
  const isOpen = useValue(choosing);
  const [wasOpen, setWasOpen] = useState(isOpen);
  useEffect(() => {
    if (isOpen) setWasOpen(true);
  }, [isOpen]);
  return wasOpen;
}

/** What lies beside the room's page: the list of documents, and the presenter's window. */
export function SlidesOverlay() {
  const view = useValue(presenterWindow);
  const wasOpen = useWasOpen();
  if (!isOfStage(useMe()?.role)) return null;
  return (
    <Suspense fallback={null}>
      {wasOpen && <ChooseDocument />}
      {view && <PresenterWindow view={view} />}
    </Suspense>
  );
}
