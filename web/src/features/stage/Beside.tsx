import type { ReactNode } from 'react';
import type { Speaker } from '~/room/wire';
import { Face } from './Face';
import type { MenuOf } from './menu-of';
import classes from './OnAir.module.css';

type BesideProps = { faces: Speaker[]; menuOf: MenuOf; isContent?: boolean; children: ReactNode };

/** One thing large, and faces in a row beside it. */
export function Beside({ faces, menuOf, isContent, children }: BesideProps) {
  return (
    <div
      className={classes.split}
      data-alone={faces.length === 0 || undefined}
      data-content={isContent || undefined}
    >
      <div className={classes.main}>{children}</div>
      {faces.length > 0 && (
        <ul className={classes.faces}>
          {faces.map((speaker) => (
            <li key={speaker.id}>
              <Face speaker={speaker} size="small" menu={menuOf(speaker.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
