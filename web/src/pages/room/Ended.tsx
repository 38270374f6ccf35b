import { Button } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BreakInLobby } from '~/features/break_card/BreakCard';
import { useRoomClient } from '~/room/context';
import { usePart } from '~/room/parts';
import { Message } from '~/ui/Message';
import { usePageTitle } from '~/ui/usePageTitle';
import classes from './Ended.module.css';

/** Thanks those who came. They stay connected: should the host start again, the room opens by itself. */
export function Ended() {
  const { t } = useTranslation('room');
  const session = usePart('session');
  const { connection } = useRoomClient();
  const hasCard = (usePart('break_card')?.shown ?? null) !== null;
  usePageTitle(session?.title);
  if (hasCard) {
    return (
      <main className={classes.closing}>
        <BreakInLobby />
        <Button variant="default" onClick={() => void connection.leave()}>
          {t('leave')}
        </Button>
      </main>
    );
  }
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
