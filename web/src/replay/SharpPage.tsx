import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Drawing } from '~/features/slides/Drawing';
import { pageName } from '~/features/slides/pages';
import { usePart } from '~/room/parts';
import classes from './Replay.module.css';
import type { Beside, Place } from './wire';

export const placeAt = (places: readonly Place[], atMs: number) =>
  places.findLast(({ media_ms }) => media_ms <= atMs)?.page;

const percent = (share: number) => `${share * 100}%`;

type SharpPageProps = {
  place: NonNullable<Place['page']>;
  beside: Beside;
  /** What the room shows is of this moment already: after a jump it is of the former one until its minute has come. */
  isHere: () => boolean;
};

/** The page of a document over its picture in the film: as sharp as the document, with what was drawn on it. */
export function SharpPage({ place, beside, isHere }: SharpPageProps) {
  const { t } = useTranslation('slides');
  const part = usePart('slides');
  const [there, setThere] = useState<string>();
  const document = part?.shown;
  if (!document || !isHere()) return null;
  const { key, page, pages, name } = document;
  const picture = beside(`shown/${key}/${pageName(page)}`);
  const [left, top, width, height] = place.map(percent);
  return (
    <div
      className={classes.page}
      data-there={there === picture || undefined}
      style={{ left, top, width, height } as CSSProperties}
    >
      {/* Of what was only leafed past nothing was kept: the film shows it. */}
      <img
        key={picture}
        src={picture}
        alt={t('page', { name, page, pages })}
        onLoad={() => setThere(picture)}
      />
      <Drawing
        document={document}
        strokes={part.strokes}
        ratio={document.width / Math.max(1, document.height)}
        tool={undefined}
      />
    </div>
  );
}
