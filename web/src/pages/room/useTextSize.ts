import { useEffect } from 'react';
import { useValue } from '~/room/context';
import { ownView } from '~/room/own-view';

/** While the room is open: the tokens follow the scale, what is measured in rem the size of the root. */
export function useTextSize(): void {
  const { textSize } = useValue(ownView);
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--text-scale', String(textSize / 100));
    style.fontSize = `${textSize}%`;
    return () => {
      style.removeProperty('--text-scale');
      style.fontSize = '';
    };
  }, [textSize]);
}
