import './assets';
import { Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import type { ExcalidrawImperativeAPI, ExcalidrawProps } from '@excalidraw/excalidraw/types';
import { type ClipboardEvent, type DragEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '~/generated/room';
import { currentLanguage } from '~/i18n/i18n';
import { useNotice } from '~/ui/useNotice';
import classes from './Board.module.css';
import { langCodes } from './languages';
import { Sketches } from './Sketches';
import { useBoard } from './useBoard';
import { useSketching } from './useSketching';

/** What is saved, loaded, shared or asked elsewhere is the room's or nobody's business. */
const options: ExcalidrawProps['UIOptions'] = {
  canvasActions: {
    changeViewBackgroundColor: false,
    clearCanvas: false,
    export: false,
    loadScene: false,
    saveToActiveFile: false,
    saveAsImage: false,
    toggleTheme: false,
  },
  tools: { image: false },
};

type BoardCanvasProps = {
  board: Board;
  mayDraw: boolean;
  /** Has no tools in the hand, whether they may draw or not. */
  isLooking: boolean;
  onReady: (api: ExcalidrawImperativeAPI) => void;
};

/** The board itself: Excalidraw, and over it what others are drawing just now. */
export function BoardCanvas({ board, mayDraw, isLooking, onReady }: BoardCanvasProps) {
  const { t } = useTranslation('board');
  const notice = useNotice();
  const { api, setApi, initial, changed, looksCloser } = useBoard(board.id, mayDraw, isLooking);
  const pointed = useSketching(board.id, api, !isLooking);
  useEffect(() => {
    if (api) onReady(api);
  }, [api, onReady]);
  /** Pictures lie in the library, where everybody can fetch them. */
  const refuseFiles = (event: DragEvent | ClipboardEvent) => {
    const { files } = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    notice.done(t('fromLibrary'));
  };
  return (
    <section
      className={classes.canvas}
      aria-label={board.name}
      data-own-keys
      data-looking={isLooking || undefined}
      onDropCapture={refuseFiles}
      onPasteCapture={refuseFiles}
      // Where it lies may have changed without its size.
      onPointerEnter={() => api?.refresh()}
      onWheelCapture={looksCloser}
      onPointerDownCapture={looksCloser}
    >
      <Excalidraw
        excalidrawAPI={setApi}
        initialData={initial}
        langCode={langCodes[currentLanguage()]}
        theme="light"
        viewModeEnabled={isLooking}
        UIOptions={options}
        aiEnabled={false}
        validateEmbeddable={false}
        detectScroll={false}
        onChange={changed}
        onPointerUpdate={pointed}
      />
      {api && <Sketches board={board.id} api={api} />}
    </section>
  );
}
