import { Button, Skeleton } from '@mantine/core';
import { IconDoorEnter, IconLanguage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import { eventQuery } from '~/api/events';
import { unlessKnown } from '~/api/unless-known';
import type { Event } from '~/api/wire';
import { languageNames } from '~/i18n/languages';
import { EventActions } from '~/pages/schedule/EventActions';
import { EventTags } from '~/pages/schedule/EventTags';
import { EventTime } from '~/pages/schedule/EventTime';
import { useEnterRoom } from '~/pages/schedule/useEnterRoom';
import { PageHead } from '~/ui/PageHead';
import { Tag } from '~/ui/Tag';
import { usePageTitle } from '~/ui/usePageTitle';
import classes from './EventFrame.module.css';
import { EventTabs } from './EventTabs';
import { LeaveGuard } from './LeaveGuard';
import { UpdateBanner } from './UpdateBanner';

function EventHead({ event }: { event: Event }) {
  const { t } = useTranslation(['events', 'schedule']);
  const enter = useEnterRoom();
  const isCancelled = event.status === 'cancelled';
  return (
    <>
      <PageHead title={event.title}>
        {!isCancelled && (
          <Button loading={enter.isPending} onClick={() => enter.mutate(event.id)}>
            {t('schedule:enterRoom')}
          </Button>
        )}
        <EventActions event={event} />
      </PageHead>
      <div className={classes.facts}>
        <EventTime event={event} />
        {isCancelled && <Tag>{t('schedule:cancelled')}</Tag>}
        <EventTags event={event} />
        {event.access === 'open' && <Tag icon={<IconDoorEnter size={16} />}>{t('openAccess')}</Tag>}
        <Tag icon={<IconLanguage size={16} />}>{languageNames[event.language]}</Tag>
      </div>
    </>
  );
}

/** What stands round every part of an event: its name, what can be done with it, and the way to the other parts. */
export function EventFrame() {
  const { eventId = '' } = useParams();
  const event = useQuery({ ...eventQuery(eventId), throwOnError: unlessKnown, refetchInterval: 30_000 });
  usePageTitle(event.data?.title);
  if (!event.data) {
    return (
      <div aria-busy="true">
        <Skeleton height={40} width="50%" radius="md" mb={24} />
        <Skeleton height={24} width="30%" radius="md" mb={24} />
        <Skeleton height={280} radius="lg" />
      </div>
    );
  }
  return (
    <>
      <EventHead event={event.data} />
      <EventTabs eventId={eventId} />
      <UpdateBanner event={event.data} />
      {/* Another event begins anew: nothing typed for one is shown for the other. */}
      <Outlet key={eventId} context={event.data} />
      <LeaveGuard eventId={eventId} />
    </>
  );
}
