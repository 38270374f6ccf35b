import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { Button, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconEye, IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/room/parts';
import classes from './Board.module.css';
import { BoardBar } from './BoardBar';
import { BoardFault } from './BoardFault';
import { useBoardShown } from './parts';

// On its way while this is drawn; should it fail, it is fetched again below.
void import('./BoardCanvas').catch(() => undefined);

/** Far larger than the rest of the room: fetched when the first board is shown. */
const BoardCanvas = lazy(async () => ({ default: (await import('./BoardCanvas')).BoardCanvas }));

/** The board that everybody sees, with what is about it below. On a phone there is room to draw only when it fills the screen. */
export function WhiteboardView() {
  const { t } = useTranslation('board');
  const board = useBoardShown();
  const mayDraw = useMay('whiteboard', 'put_elements');
  const ofStage = useMay('whiteboard', 'add_board');
  const [api, setApi] = useState<ExcalidrawImperativeAPI>();
  const isPhone = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [isLarge, setLarge] = useState(false);
  if (!board) return null;
  const draws = mayDraw && (isLarge || !isPhone);
  return (
    <div className={classes.view} data-large={(isPhone && isLarge) || undefined}>
      <div className={classes.place}>
        <BoardFault key={board.id}>
          <Suspense fallback={<Skeleton className={classes.coming} aria-label={t('coming')} />}>
            <BoardCanvas board={board} mayDraw={mayDraw} isLooking={!draws} onReady={setApi} />
          </Suspense>
        </BoardFault>
        {!ofStage && (
          <p role="status" className={classes.looking}>
            {mayDraw ? <IconPencil size={16} aria-hidden="true" /> : <IconEye size={16} aria-hidden="true" />}
            {t(mayDraw ? 'drawToo' : 'looking')}
          </p>
        )}
      </div>
      <div className={classes.foot}>
        {mayDraw && isPhone && (
          <Button
            variant={isLarge ? 'default' : 'filled'}
            leftSection={isLarge ? undefined : <IconPencil size={18} />}
            onClick={() => setLarge(!isLarge)}
          >
            {t(isLarge ? 'drawn' : 'draw')}
          </Button>
        )}
        <BoardBar board={board} api={api} mayDraw={draws} />
      </div>
    </div>
  );
}
