import { Button } from '@mantine/core';
import { IconCalendarX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRoomClient } from '~/room/context';
import { usePart } from '~/room/parts';
import { Message } from '~/ui/Message';
import { usePageTitle } from '~/ui/usePageTitle';

/** For who waits: nobody will open the door. They stay connected, should the host think better of it. */
export function Cancelled() {
  const { t } = useTranslation(['lobby', 'room']);
  const session = usePart('session');
  const { connection } = useRoomClient();
  usePageTitle(session?.title);
  return (
    <Message
      icon={<IconCalendarX size={32} />}
      title={t('cancelled.title')}
      text={t('cancelled.text', { title: session?.title ?? '' })}
    >
      <Button variant="default" onClick={() => void connection.leave()}>
        {t('leave')}
      </Button>
    </Message>
  );
}
