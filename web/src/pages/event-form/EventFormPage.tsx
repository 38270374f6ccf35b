import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { eventQuery } from '~/api/events';
import { unlessKnown } from '~/api/unless-known';
import { currentLanguage } from '~/i18n/i18n';
import { useEvent } from '~/pages/event/frame/useEvent';
import { useReader } from '~/time/reader';
import { PageHead } from '~/ui/PageHead';
import { usePageTitle } from '~/ui/usePageTitle';
import { EventFields } from './EventFields';
import classes from './EventFormPage.module.css';
import { copiedValues, freshValues, valuesOf } from './event-form';

/** The part of an event that says what it is and when. */
export function EventSettingsPage() {
  const event = useEvent();
  return <EventFields start={valuesOf(event)} event={event} />;
}

function CopiedEvent({ id }: { id: string }) {
  const { t } = useTranslation('events');
  const event = useQuery({ ...eventQuery(id), throwOnError: unlessKnown, refetchOnWindowFocus: false });
  if (!event.data) return <Skeleton height={560} radius="lg" />;
  const title = t('form.copyOf', { title: event.data.title });
  return <EventFields start={copiedValues(event.data, title, new Date())} copyOf={id} />;
}

function NewEvent() {
  const { zone } = useReader();
  return <EventFields start={freshValues(new Date(), zone, currentLanguage())} />;
}

export function EventFormPage() {
  const { t } = useTranslation('events');
  const [query] = useSearchParams();
  const original = query.get('copy');
  const title = t(original ? 'form.copyTitle' : 'form.newTitle');
  usePageTitle(title);
  return (
    <>
      <PageHead title={title} />
      {original && <p className={classes.text}>{t('form.copyText')}</p>}
      {original ? <CopiedEvent key={original} id={original} /> : <NewEvent />}
    </>
  );
}
