import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document, SlidesPart } from '~/generated/room';
import { useIsOnlySeen } from '~/room/only-seen';
import { usePart } from '~/room/parts';
import { useSizeOf } from '~/ui/useSizeOf';
import { Drawing } from './Drawing';
import { PagePicture } from './PagePicture';
import { PageText } from './PageText';
import { Pointers } from './Pointers';
import { pagePicture } from './pages';
import { type DrawingTool, SlideControls } from './SlideControls';
import classes from './SlideView.module.css';
import { useLargePage } from './useLargePage';
import { useZoom } from './useZoom';

/** The page that everybody sees, with what is drawn on it; the stage turns it. */
export function SlideView() {
  const part = usePart('slides');
  if (!part?.shown) return null;
  return <Shown document={part.shown} strokes={part.strokes} />;
}

function useNextFetched(document: Document): void {
  const next = document.page < document.pages ? pagePicture(document, document.page + 1) : undefined;
  useEffect(() => {
    if (next) new Image().src = next;
  }, [next]);
}

function Shown({ document, strokes }: { document: Document; strokes: SlidesPart['strokes'] }) {
  const { t } = useTranslation('slides');
  const isOnlySeen = useIsOnlySeen();
  const field = useRef<HTMLDivElement>(null);
  const [paper, setPaper] = useState<HTMLDivElement | null>(null);
  const [natural, setNatural] = useState<{ width: number; ratio: number }>();
  const [tool, setTool] = useState<DrawingTool>();
  const { zoom, step, whole, handlers } = useZoom(field, tool !== undefined);
  const drawn = useSizeOf(paper);
  useNextFetched(document);
  const { page, pages } = document;
  const usual = pagePicture(document, page);
  const large = useLargePage(document, drawn.width * devicePixelRatio, natural?.width ?? 0);
  const shape = natural?.ratio ?? document.width / Math.max(1, document.height);
  const isZoomed = zoom > 1;
  const learn = ({ naturalWidth, naturalHeight }: HTMLImageElement) =>
    // The large picture has the same shape, and must not seem to be the usual one.
    setNatural((known) => ({
      width: large ? (known?.width ?? 0) : naturalWidth,
      ratio: naturalWidth / naturalHeight,
    }));
  return (
    <div className={classes.view}>
      <div
        ref={field}
        className={classes.field}
        data-zoomed={isZoomed || undefined}
        data-drawing={tool !== undefined || undefined}
        {...(isZoomed && { tabIndex: 0, role: 'group', 'aria-label': t('zoomed') })}
        {...handlers}
      >
        <div
          ref={setPaper}
          className={classes.page}
          data-page
          style={{ '--ratio': shape, '--zoom': zoom } as CSSProperties} // CSS knows no types
        >
          <PagePicture
            name={usual}
            src={large ?? usual}
            alt={t('page', { name: document.name, page, pages })}
            onLoad={learn}
          />
          <Drawing document={document} strokes={strokes} ratio={shape} tool={tool} />
          <Pointers document={document} />
        </div>
      </div>
      <PageText document={document} />
      {!isOnlySeen && (
        <SlideControls
          document={document}
          tool={tool}
          onTool={setTool}
          zoom={zoom}
          onZoom={step}
          onWhole={whole}
        />
      )}
    </div>
  );
}
