import {
  IconChevronLeft,
  IconChevronRight,
  IconEraser,
  IconNotes,
  IconPencil,
  IconPointer,
  IconTrash,
  IconX,
  IconZoomIn,
  IconZoomOut,
  IconZoomReset,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Document, Stroke } from '~/generated/room';
import { useCommand } from '~/room/context';
import { useSide } from '~/room/side';
import { AllPages } from './AllPages';
import { BarButton } from './BarButton';
import classes from './SlideControls.module.css';
import { useTurning, useTurnKeys } from './useTurning';
import { mostZoom } from './zoom';

export type DrawingTool = { kind: 'pointer' | 'eraser' } | { kind: 'pen'; colour: Stroke['colour'] };

type ZoomProps = { zoom: number; onZoom: (direction: 1 | -1) => void; onWhole: () => void };

type SlideControlsProps = ZoomProps & {
  document: Document;
  tool: DrawingTool | undefined;
  onTool: (tool: DrawingTool | undefined) => void;
};

/** For oneself alone. */
function Zoom({ zoom, onZoom, onWhole }: ZoomProps) {
  const { t } = useTranslation('slides');
  return (
    <>
      <BarButton label={t('zoomIn')} isOff={zoom >= mostZoom} onClick={() => onZoom(1)}>
        <IconZoomIn size={20} />
      </BarButton>
      {zoom > 1 && (
        <>
          <BarButton label={t('zoomOut')} onClick={() => onZoom(-1)}>
            <IconZoomOut size={20} />
          </BarButton>
          <BarButton label={t('whole')} onClick={onWhole}>
            <IconZoomReset size={20} />
          </BarButton>
        </>
      )}
    </>
  );
}

/** Below the page: turning and drawing for the stage, looking closely for everybody. */
export function SlideControls({ document, tool, onTool, ...zooming }: SlideControlsProps) {
  const { t } = useTranslation('slides');
  const command = useCommand();
  const side = useSide();
  const { mayTurn, show, turn } = useTurning(document);
  useTurnKeys(mayTurn ? turn : undefined);
  const { page, pages } = document;
  const choose = (kind: DrawingTool['kind']) => () =>
    onTool(tool?.kind === kind ? undefined : kind === 'pen' ? { kind, colour: 'red' } : { kind });
  const zoom = <Zoom {...zooming} />;
  if (!mayTurn)
    return (
      <div className={classes.bar} data-stage-bar>
        {zoom}
      </div>
    );
  return (
    <div className={classes.bar} data-stage-bar role="toolbar" aria-label={t('title')}>
      {pages > 1 && <AllPages document={document} onShow={show} />}
      <BarButton label={t('previous')} isOff={page <= 1} onClick={() => turn(-1)}>
        <IconChevronLeft size={20} />
      </BarButton>
      <span className={classes.where}>{t('where', { page, pages })}</span>
      <BarButton label={t('next')} isOff={page >= pages} onClick={() => turn(1)}>
        <IconChevronRight size={20} />
      </BarButton>
      <BarButton
        label={t('presenter.title')}
        isPressed={side.shown === 'slides'}
        onClick={() => side.show(side.shown === 'slides' ? 'chat' : 'slides')}
      >
        <IconNotes size={20} />
      </BarButton>
      <span className={classes.gap} />
      <BarButton
        isDrawing
        label={t('pointer')}
        isPressed={tool?.kind === 'pointer'}
        onClick={choose('pointer')}
      >
        <IconPointer size={20} />
      </BarButton>
      <BarButton isDrawing label={t('pen')} isPressed={tool?.kind === 'pen'} onClick={choose('pen')}>
        <IconPencil size={20} />
      </BarButton>
      <BarButton isDrawing label={t('eraser')} isPressed={tool?.kind === 'eraser'} onClick={choose('eraser')}>
        <IconEraser size={20} />
      </BarButton>
      <BarButton isDrawing label={t('clear')} onClick={() => void command({ kind: 'clear_page' })}>
        <IconTrash size={20} />
      </BarButton>
      {zoom}
      <span className={classes.gap} />
      <BarButton label={t('hide')} onClick={() => void command({ kind: 'hide_content' })}>
        <IconX size={20} />
      </BarButton>
    </div>
  );
}
