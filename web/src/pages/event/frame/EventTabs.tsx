import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useDraftKeys } from '~/ui/drafts';
import classes from './EventTabs.module.css';
import { draftOf, pathOf, tabAt, tabs } from './tabs';

/** The parts of an event; a dot where something is not saved yet. */
export function EventTabs({ eventId }: { eventId: string }) {
  const { t } = useTranslation('events');
  const { pathname } = useLocation();
  const drafts = useDraftKeys(draftOf(eventId, ''));
  const current = tabAt(pathname);
  const chosen = useRef<HTMLAnchorElement>(null);
  // On a phone not all of them fit.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever another one is chosen
  useEffect(() => {
    chosen.current?.scrollIntoView?.({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <nav aria-label={t('tabs.label')} className={classes.tabs}>
      {tabs.map((tab) => {
        const hasDraft = drafts.some((key) => key.startsWith(draftOf(eventId, tab)));
        return (
          <Link
            key={tab}
            ref={tab === current ? chosen : undefined}
            to={pathOf(eventId, tab)}
            className={classes.tab}
            aria-current={tab === current ? 'page' : undefined}
          >
            {t(`tabs.${tab}`)}
            {hasDraft && <span className={classes.dot} role="img" aria-label={t('unsaved.mark')} />}
          </Link>
        );
      })}
    </nav>
  );
}
