import {
  IconLock,
  IconMessages,
  IconPresentation,
  IconRepeat,
  IconTicket,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Event } from '~/api/wire';
import { Tag } from '~/ui/Tag';

/** What kind of room it is and who gets in. */
export function EventTags({ event }: { event: Event }) {
  const { t } = useTranslation('schedule');
  const isMeeting = event.room_type === 'meeting';
  return (
    <>
      <Tag icon={isMeeting ? <IconMessages size={16} /> : <IconPresentation size={16} />}>
        {t(`type.${event.room_type}`)}
      </Tag>
      {event.series && <Tag icon={<IconRepeat size={16} />}>{t('series', event.series)}</Tag>}
      {event.access === 'password' && <Tag icon={<IconLock size={16} />}>{t('access.password')}</Tag>}
      {event.registered !== null && (
        <Tag icon={<IconUserCheck size={16} />}>{t('access.registered', { count: event.registered })}</Tag>
      )}
      {event.access === 'token' && (event.registered === null || event.token_count > 0) && (
        <Tag icon={<IconTicket size={16} />}>{t('access.tokens', { count: event.token_count })}</Tag>
      )}
    </>
  );
}
