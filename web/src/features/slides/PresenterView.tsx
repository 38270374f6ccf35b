import { Button } from '@mantine/core';
import { IconAppWindow, IconChevronLeft, IconChevronRight, IconPresentation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Document } from '~/generated/room';
import { usePart } from '~/room/parts';
import { AttendeesNow } from './AttendeesNow';
import { BarButton } from './BarButton';
import { Note } from './Note';
import classes from './PresenterView.module.css';
import { pagePicture } from './pages';
import { TalkTimer } from './TalkTimer';
import { useTurning, useTurnKeys } from './useTurning';

/** What speakers have before them and nobody else sees. `view`: the window that it lies in, when it is one of its own; beside the stage
 * the page itself is left out, as it is seen there. */
export function PresenterView({ view, onMove }: { view?: Window; onMove: () => void }) {
  const { t } = useTranslation(['presenter_view', 'slides']);
  const slides = usePart('slides');
  const isOnStage = usePart('stage')?.content === 'slides';
  const document = (isOnStage && slides?.shown) || undefined;
  const move = (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconAppWindow size={16} aria-hidden="true" />}
      onClick={onMove}
    >
      {t(view ? 'back' : 'window')}
    </Button>
  );
  return (
    <div className={classes.presenter} data-window={view !== undefined || undefined}>
      <TalkTimer />
      {document ? (
        <>
          <Pages document={document} view={view} />
          <Note document={document} note={slides?.note ?? ''} />
        </>
      ) : (
        <p className={classes.none}>
          <IconPresentation size={18} aria-hidden="true" />
          {t('none')}
        </p>
      )}
      <AttendeesNow />
      <div className={classes.foot}>{move}</div>
    </div>
  );
}

function Pages({ document, view }: { document: Document; view: Window | undefined }) {
  const { t } = useTranslation(['presenter_view', 'slides']);
  const { page, pages, name } = document;
  const { turn } = useTurning(document);
  useTurnKeys(view && turn, view);
  return (
    <>
      {view && (
        <figure className={classes.current}>
          <img
            src={pagePicture(document, page)}
            alt={t('slides:page', { name, page, pages })}
            decoding="sync"
          />
        </figure>
      )}
      <section className={classes.next} aria-label={t('next')}>
        {page < pages ? (
          <img
            src={pagePicture(document, page + 1)}
            alt={t('slides:page', { name, page: page + 1, pages })}
            decoding="sync"
          />
        ) : (
          <p className={classes.last}>{t('last')}</p>
        )}
        <div className={classes.turning}>
          <h2 className={classes.label}>{t('next')}</h2>
          <div className={classes.keys}>
            <BarButton label={t('slides:previous')} isOff={page <= 1} onClick={() => turn(-1)}>
              <IconChevronLeft size={20} />
            </BarButton>
            <span className={classes.where}>{t('slides:where', { page, pages })}</span>
            <BarButton label={t('slides:next')} isOff={page >= pages} onClick={() => turn(1)}>
              <IconChevronRight size={20} />
            </BarButton>
          </div>
        </div>
      </section>
    </>
  );
}
