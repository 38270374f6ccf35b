import type { ReactNode } from 'react';
import type { RoomCard } from '~/api/wire';
import classes from './Branded.module.css';
import { type Brand, BrandContext, CardContext } from './context';
import { variablesOf } from './variables';

type BrandedProps = { card?: RoomCard | undefined; brand?: Brand | undefined; children: ReactNode };

/** Draws what is in it in an event's colours, or in an account's (`brand`) where there is no event. */
export function Branded({ card, brand = card, children }: BrandedProps) {
  return (
    <BrandContext value={brand}>
      <CardContext value={card}>
        <div className={classes.branded} style={brand && variablesOf(brand.look)}>
          {children}
        </div>
      </CardContext>
    </BrandContext>
  );
}
