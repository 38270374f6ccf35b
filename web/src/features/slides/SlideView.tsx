import { type CSSProperties, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePart } from '~/room/parts';
import { Drawing } from './Drawing';
import { PageText } from './PageText';
import { Pointers } from './Pointers';
import { pagePicture } from './pages';
import { type DrawingTool, SlideControls } from './SlideControls';
import classes from './SlideView.module.css';

/** The page that everybody sees, with what is drawn on it; the stage turns it. */
export function SlideView() {
  const { t } = useTranslation('slides');
  const part = usePart('slides');
  const document = part?.shown ?? undefined;
  const page = document?.page ?? 1;
  const [ratio, setRatio] = useState<number>();
  const [lost, setLost] = useState<string>();
  const [tool, setTool] = useState<DrawingTool>();
  const [isLarge, setLarge] = useState(false);
  const next = document && page < document.pages ? pagePicture(document, page + 1) : undefined;
  useEffect(() => {
    if (next) new Image().src = next;
  }, [next]);
  if (!part || !document) return null;
  const picture = pagePicture(document, page);
  const shape = ratio ?? document.width / Math.max(1, document.height);
  return (
    <div className={classes.view}>
      <div className={classes.field} data-large={isLarge || undefined}>
        <div className={classes.page} style={{ '--ratio': shape } as CSSProperties}>
          {lost === picture ? (
            <p className={classes.gone}>{t('gone')}</p>
          ) : (
            <img
              className={classes.picture}
              src={picture}
              alt={t('page', { name: document.name, page, pages: document.pages })}
              draggable={false}
              onLoad={({ currentTarget }) =>
                setRatio(currentTarget.naturalWidth / currentTarget.naturalHeight)
              }
              onError={() => setLost(picture)}
            />
          )}
          <Drawing document={document} strokes={part.strokes} ratio={shape} tool={tool} />
          <Pointers document={document} />
        </div>
      </div>
      <PageText document={document} />
      <SlideControls
        document={document}
        tool={tool}
        onTool={setTool}
        isLarge={isLarge}
        onLarge={() => setLarge(!isLarge)}
      />
    </div>
  );
}
