import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBan,
  IconCopyPlus,
  IconDots,
  IconInfoCircle,
  IconLink,
  IconMicrophone2,
  IconPencil,
  IconTicket,
  IconTrash,
  IconUserPlus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { codeLink, joinLink } from '~/api/room-id';
import type { Event } from '~/api/wire';
import { useCopyText } from '~/ui/useCopyText';
import { useEventChanges } from './useEventChanges';

type EventActionsProps = { event: Event; onDark?: boolean };

/** What only makes sense while people can still come in. */
function WhileOpen({ event }: { event: Event }) {
  const { t } = useTranslation('schedule');
  const copyText = useCopyText();
  const page = `/events/${event.id}`;
  return (
    <>
      <Menu.Item component={Link} to={`${page}/invitations`} leftSection={<IconUserPlus size={18} />}>
        {t('actions.invite')}
      </Menu.Item>
      <Menu.Item leftSection={<IconLink size={18} />} onClick={() => copyText(joinLink(event.room_id))}>
        {t('actions.copyLink')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconMicrophone2 size={18} />}
        onClick={() => copyText(codeLink(event.room_id, event.presenter_code))}
      >
        {t('actions.copyPresenterLink')}
      </Menu.Item>
      {event.access === 'token' && (
        <Menu.Item component={Link} to={`${page}#tokens`} leftSection={<IconTicket size={18} />}>
          {t('actions.tokens')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item component={Link} to={page} leftSection={<IconInfoCircle size={18} />}>
        {t('details')}
      </Menu.Item>
      <Menu.Item component={Link} to={`${page}/edit`} leftSection={<IconPencil size={18} />}>
        {t('actions.edit')}
      </Menu.Item>
    </>
  );
}

/** Everything else that can be done with an event. */
export function EventActions({ event, onDark = false }: EventActionsProps) {
  const { t } = useTranslation('schedule');
  const { restore, askToCancel, askToDelete, scopeDialog } = useEventChanges(event);
  const isCancelled = event.status === 'cancelled';
  return (
    <>
      {scopeDialog}
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <ActionIcon
            aria-label={t('actions.of', { title: event.title })}
            {...(onDark && { variant: 'transparent', c: 'white' })}
          >
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isCancelled ? (
            <Menu.Item leftSection={<IconArrowBackUp size={18} />} onClick={() => restore.mutate('one')}>
              {t('actions.restore')}
            </Menu.Item>
          ) : (
            <WhileOpen event={event} />
          )}
          <Menu.Item
            component={Link}
            to={`/events/new?copy=${event.id}`}
            leftSection={<IconCopyPlus size={18} />}
          >
            {t('actions.copy')}
          </Menu.Item>
          <Menu.Divider />
          {!isCancelled && (
            <Menu.Item leftSection={<IconBan size={18} />} onClick={askToCancel}>
              {t('actions.cancel')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconTrash size={18} />} onClick={askToDelete}>
            {t('actions.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
