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
  const { columns, tileWidth } = gridFor(speakers.length, width, height, GAP);
  return (
    <div ref={ref} className={classes.field}>
      {tileWidth > 0 && (
        <div
          className={classes.grid}
          style={{ gridTemplateColumns: `repeat(${columns}, ${tileWidth}px)`, gap: GAP }}
        >
          {speakers.map((speaker) => (
            <Face
              key={speaker.id}
              speaker={speaker}
              size={tileWidth > 240 ? 'large' : 'small'}
              menu={menuOf(speaker.id)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
