import type { ReactNode } from 'react';
import type { RoomCard } from '~/api/wire';
import classes from './Branded.module.css';
import { CardContext } from './context';
import { variablesOf } from './variables';

/** Draws what is in it in an event's colours. */
export function Branded({ card, children }: { card: RoomCard | undefined; children: ReactNode }) {
  return (
    <CardContext value={card}>
      <div className={classes.branded} style={card && variablesOf(card.look)}>
        {children}
      </div>
    </CardContext>
  );
}
