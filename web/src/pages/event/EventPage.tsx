import { Button, Skeleton } from '@mantine/core';
import { IconDoorEnter, IconLanguage, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { eventQuery } from '~/api/events';
import { joinLink, showRoomId } from '~/api/room-id';
import { unlessKnown } from '~/api/unless-known';
import type { Event } from '~/api/wire';
import { languageNames } from '~/i18n/languages';
import { EventActions } from '~/pages/schedule/EventActions';
import { EventTags } from '~/pages/schedule/EventTags';
import { EventTime } from '~/pages/schedule/EventTime';
import { useEnterRoom } from '~/pages/schedule/useEnterRoom';
import { Card } from '~/ui/Card';
import { CopyField } from '~/ui/CopyField';
import { PageHead } from '~/ui/PageHead';
import { Tag } from '~/ui/Tag';
import { usePageTitle } from '~/ui/usePageTitle';
import { BrandingTab } from './branding/BrandingTab';
import classes from './EventPage.module.css';
import { LobbyTab } from './lobby/LobbyTab';
import { Presenters } from './Presenters';
import { Registration } from './Registration';
import { Tokens } from './Tokens';
import { useAnchor } from './useAnchor';

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
        <Button component={Link} to="edit" variant="default" leftSection={<IconPencil size={18} />}>
          {t('schedule:actions.edit')}
        </Button>
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

const unwatched = () => undefined;

function Details({ event }: { event: Event }) {
  const { t } = useTranslation(['events', 'branding']);
  useAnchor();
  return (
    <>
      <EventHead event={event} />
      <div className={classes.cards}>
        <Card title={t('invite.title')} text={t(`invite.${event.access}`)}>
          <CopyField label={t('invite.link')} shown={joinLink(event.room_id)} />
          <div className={classes.pair}>
            <CopyField label={t('invite.roomId')} shown={showRoomId(event.room_id)} copied={event.room_id} />
            {event.access === 'password' && event.password && (
              <CopyField label={t('form.password')} shown={event.password} />
            )}
          </div>
        </Card>
        <Presenters event={event} />
        <Registration event={event} />
        {event.access === 'token' && <Tokens event={event} />}
      </div>
      <div className={classes.wide}>
        <section id="branding" className={classes.branding} aria-labelledby="branding-title">
          <h2 id="branding-title">{t('branding:title')}</h2>
          <BrandingTab event={event} onDirty={unwatched} />
        </section>
        <Card id="lobby" title={t('branding:lobbyTitle')} text={t('branding:lobbyText')}>
          <LobbyTab event={event} onDirty={unwatched} />
        </Card>
      </div>
    </>
  );
}

export function EventPage() {
  const { eventId = '' } = useParams();
  const event = useQuery({ ...eventQuery(eventId), throwOnError: unlessKnown, refetchInterval: 30_000 });
  usePageTitle(event.data?.title);
  if (event.data) return <Details event={event.data} />;
  return (
    <div aria-busy="true">
      <Skeleton height={40} width="50%" radius="md" mb={24} />
      <Skeleton height={24} width="30%" radius="md" mb={24} />
      <Skeleton height={280} radius="lg" />
    </div>
  );
}
