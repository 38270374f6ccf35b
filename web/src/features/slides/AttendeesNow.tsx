import { Skeleton } from '@mantine/core';
import { Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttendeesStage } from '~/room/attendees-stage';
import { useRoomClient } from '~/room/context';
import type { Shown } from '~/room/frames';
import classes from './PresenterView.module.css';

/** In words, for the eye beside the picture and for the ear in place of it. */
function useWords(shown: Shown | undefined): string {
  const { t } = useTranslation('presenter_view');
  if (!shown) return '';
  const { session, stage, slides, break_card } = shown.room.parts;
  if (session.phase === 'waiting') return t('now.lobby');
  if (session.phase === 'ended') return t('now.ended');
  if (break_card?.shown) return t('now.break');
  const names = Object.values(stage?.on_air ?? {}).map(({ name }) => name);
  const page = slides?.shown;
  const words = [
    stage?.back_soon ? t('now.backSoon') : '',
    page && t('now.page', { page: page.page, pages: page.pages }),
    names.length > 0 && t('now.onAir', { names: names.join(', ') }),
  ];
  return words.filter(Boolean).join(' · ') || t('now.nobody');
}

/** What attendees see now, as they are sent it. */
export function AttendeesNow() {
  const { t } = useTranslation('presenter_view');
  const Stage = useAttendeesStage();
  const { store } = useRoomClient().connection.attendees;
  const words = useWords(useSyncExternalStore(store.subscribe, store.shown));
  if (!Stage) return null;
  return (
    <section className={classes.attendees} aria-label={t('now.title')}>
      <h2 className={classes.label}>{t('now.title')}</h2>
      <Suspense fallback={<Skeleton className={classes.coming} />}>
        <Stage />
      </Suspense>
      <p className={classes.words}>{words}</p>
    </section>
  );
}
