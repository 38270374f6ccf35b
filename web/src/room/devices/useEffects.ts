import { useState } from 'react';
import { useValue } from '../context';
import { type Background, changeEffects, type Effects, effects } from '../effects/choice';
import { ownBackdrop } from '../effects/own-backdrop';

/** What of the effects was changed for good. */
export type Changed = keyof Effects;

/**
 * One's own effects as they are tried here. While others see the camera (`isSeen`), another background is for this person's eyes only
 * until they `use` it.
 */
export function useEffects(isSeen: boolean, onChanged: ((what: Changed) => void) | undefined) {
  const kept = useValue(effects);
  const [tried, setTried] = useState<Background>();
  const background = tried ?? kept.background;
  const own = useValue(ownBackdrop);
  const [usedOwn, setUsedOwn] = useState(own);
  const change = (change: Partial<Effects>, what: Changed) => {
    changeEffects(change);
    onChanged?.(what);
  };
  const use = (chosen: Background) => {
    setTried(undefined);
    setUsedOwn(ownBackdrop.get());
    change({ background: chosen }, 'background');
  };
  return {
    wish: { ...kept, background },
    isOnlyTried: background !== kept.background || (isSeen && background === 'own' && own !== usedOwn),
    use: () => use(background),
    tryBackground: (chosen: Background) => (isSeen ? setTried(chosen) : use(chosen)),
    changeNoise: (noise: Effects['noise']) => change({ noise }, 'noise'),
    changeQuality: (quality: Effects['quality']) => change({ quality }, 'quality'),
  };
}
