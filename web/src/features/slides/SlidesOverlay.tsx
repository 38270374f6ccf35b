import { lazy, Suspense } from 'react';
import { useValue } from '~/room/context';
import { useMe } from '~/room/parts';
import { isOfStage } from '~/room/wire';
import { ChooseDocument } from './ChooseDocument';
import { presenterWindow } from './presenter-window';

const PresenterWindow = lazy(async () => ({ default: (await import('./PresenterWindow')).PresenterWindow }));

/** What lies beside the room's page: the list of documents, and the presenter's window. */
export function SlidesOverlay() {
  const view = useValue(presenterWindow);
  if (!isOfStage(useMe()?.role)) return null;
  return (
    <>
      <ChooseDocument />
      {view && (
        <Suspense fallback={null}>
          <PresenterWindow view={view} />
        </Suspense>
      )}
    </>
  );
}
