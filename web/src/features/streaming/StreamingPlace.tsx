import { lazy, useEffect, useState } from 'react';
import { withTexts } from '~/i18n/i18n';
import { usePart } from '~/room/parts';

const Light = lazy(async () => ({
  default: await withTexts(
    import('./StreamingLight').then((piece) => piece.StreamingLight),
    'streaming',
  ),
}));

/** Fetched by hosts, and by everybody else when something is streamed for the first time. */
export function StreamingPlace() {
  const part = usePart('streaming');
  const [isNeeded, setNeeded] = useState(false);
  const isNews = part !== undefined && (part.may_start || Object.keys(part.streams).length > 0);
  useEffect(() => {
    if (isNews) setNeeded(true);
  }, [isNews]);
  return isNeeded ? <Light /> : null;
}
