import { useReducedMotion } from '@mantine/hooks';
import type { CSSProperties } from 'react';
import { emojis, type Reaction, reactions } from '~/room/reactions';
import classes from './Shower.module.css';
import { type Burst, surplusOf, useBursts } from './useBursts';

/** Scattered, but the same whenever it is drawn again. */
function wayOf(burst: number, nth: number): CSSProperties {
  const scatter = (step: number, below: number) => ((burst * 37 + nth * 61) * step) % below;
  return {
    left: `${scatter(7, 75)}%`,
    animationDelay: `${scatter(13, 350)}ms`,
    animationDuration: `${2000 + scatter(17, 600)}ms`,
  };
}

function Flying({ bursts }: { bursts: Burst[] }) {
  const surplus = surplusOf(bursts);
  return (
    <>
      {bursts.flatMap(({ id, reaction, flying }) =>
        Array.from({ length: flying }, (_, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: those of one burst differ in nothing else.
          <span key={`${id} ${nth}`} className={classes.one} style={wayOf(id, nth)}>
            {emojis[reaction]}
          </span>
        )),
      )}
      {surplus > 0 && <span className={classes.number}>{`+${surplus}`}</span>}
    </>
  );
}

/** For who wants no motion: the same, counted. */
function Counts({ bursts }: { bursts: Burst[] }) {
  const countOf = (reaction: Reaction) =>
    bursts.reduce((sum, burst) => sum + (burst.reaction === reaction ? burst.count : 0), 0);
  return (
    <span className={classes.number}>
      {reactions
        .filter((reaction) => countOf(reaction) > 0)
        .map((reaction) => (
          <span key={reaction}>{`${emojis[reaction]} ${countOf(reaction)}`}</span>
        ))}
    </span>
  );
}

/** What a hall answers without words, over the stage's lower left. Not read out: it would drown the talk. */
export function Shower() {
  const bursts = useBursts();
  const isStill = useReducedMotion(false, { getInitialValueInEffect: false });
  if (bursts.length === 0) return null;
  return (
    <div className={classes.shower} aria-hidden="true">
      {isStill ? <Counts bursts={bursts} /> : <Flying bursts={bursts} />}
    </div>
  );
}
