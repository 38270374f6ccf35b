import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '~/generated/room';
import { useRoomClient } from '~/room/context';
import { unit } from './pages';
import classes from './SlideView.module.css';

const staysMs = 2500;

type Spot = { name: string; across: number; down: number };

/** Where somebody points just now. */
export function Pointers({ document }: { document: Document }) {
  const { t } = useTranslation('slides');
  const client = useRoomClient();
  const [spot, setSpot] = useState<Spot>();
  const { id, page } = document;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = client.onSignal(({ name, signal }) => {
      if (signal.kind !== 'point_at' || signal.document !== id || signal.page !== page) return;
      setSpot({ name, across: signal.across, down: signal.down });
      clearTimeout(timer);
      timer = setTimeout(() => setSpot(undefined), staysMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
      setSpot(undefined);
    };
  }, [client, id, page]);
  if (!spot) return null;
  const place = { left: `${(100 * spot.across) / unit}cqw`, top: `${(100 * spot.down) / unit}cqw` };
  return (
    <span className={classes.pointer} data-pointer style={place} title={t('pointing', { name: spot.name })} />
  );
}
