import { lazy, useEffect, useState } from 'react';
import { withTexts } from '~/i18n/i18n';
import { useMay, usePart } from '~/room/parts';

const Light = lazy(async () => ({
  default: await withTexts(
    import('./RecordingLight').then((piece) => piece.RecordingLight),
    'recording',
  ),
}));

/** Fetched by hosts, and by everybody else when something is recorded for the first time: nobody's way in waits for a light. */
export function RecordingPlace() {
  const light = usePart('recording')?.light ?? 'off';
  const mayStart = useMay('recording', 'start_recording');
  const [isNeeded, setNeeded] = useState(false);
  const isNews = light !== 'off' || mayStart;
  useEffect(() => {
    if (isNews) setNeeded(true);
  }, [isNews]);
  return isNeeded ? <Light /> : null;
}
