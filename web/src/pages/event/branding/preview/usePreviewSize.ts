import { useElementSize, useMediaQuery, useMergedRef } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Spot, spotsIn } from './spots';

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 780 };

/** A whole page in the width that there is: how small it must be shown, how high it is then, and where its colours are. */
export function usePreviewSize() {
  const isPhone = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const size = isPhone ? phone : desktop;
  const { ref: frame, width } = useElementSize();
  const { ref: measured, height } = useElementSize();
  const page = useRef<HTMLDivElement>(null);
  const [spots, setSpots] = useState<Spot[]>([]);
  const scale = width > 0 ? Math.min(1, width / size.width) : 0.5;
  const measure = useCallback(() => {
    if (page.current) setSpots(spotsIn(page.current, scale));
  }, [scale]);
  useEffect(() => {
    measure();
    const watched = page.current;
    if (!watched) return;
    // Code that is fetched, and what it draws, comes later.
    const watcher = new MutationObserver(measure);
    watcher.observe(watched, { childList: true, subtree: true });
    return () => watcher.disconnect();
  }, [measure]);
  // A page that has become higher or lower has moved what is on it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is what it follows
  useEffect(measure, [measure, height]);
  return {
    frame,
    page: useMergedRef(page, measured),
    size,
    scale,
    spots,
    height: Math.max(height, size.height),
  };
}
