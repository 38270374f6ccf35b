import { Button } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRoomClient } from '~/room/context';
import { usePart } from '~/room/parts';
import { Message } from '~/ui/Message';
import { usePageTitle } from '~/ui/usePageTitle';

/** Thanks those who came. They stay connected: should the host start again, the room opens by itself. */
export function Ended() {
  const { t } = useTranslation('room');
  const session = usePart('session');
  const { connection } = useRoomClient();
  usePageTitle(session?.title);
  return (
    <Message
      icon={<IconHeartHandshake size={32} />}
      title={t('ended.title')}
      text={t('ended.text', { title: session?.title ?? '' })}
    >
      <Button variant="default" onClick={() => void connection.leave()}>
        {t('leave')}
      </Button>
    </Message>
  );
}
