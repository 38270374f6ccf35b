import { useElementSize } from '@mantine/hooks';
import type { Speaker } from '~/room/wire';
import { Face } from './Face';
import classes from './FaceGrid.module.css';
import { gridFor } from './grid';
import type { MenuOf } from './menu-of';

const GAP = 10;

/** Everybody as large as the field allows. */
export function FaceGrid({ speakers, menuOf }: { speakers: Speaker[]; menuOf: MenuOf }) {
  const { ref, width, height } = useElementSize();
  const { tileWidth } = gridFor(speakers.length, width, height, GAP);
  return (
    <div ref={ref} className={classes.field}>
      {tileWidth > 0 && (
        <div className={classes.rows} style={{ gap: GAP }}>
          {speakers.map((speaker) => (
            <div key={speaker.id} style={{ width: tileWidth }}>
              <Face speaker={speaker} size={tileWidth > 240 ? 'large' : 'small'} menu={menuOf(speaker.id)} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
