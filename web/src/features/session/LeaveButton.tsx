import { Button, Menu } from '@mantine/core';
import { IconDoorExit, IconLogout, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomClient } from '~/room/context';
import { useMay } from '~/room/parts';
import { EndSessionDialog } from './EndSessionDialog';
import classes from './LeaveButton.module.css';

/** Leaving keeps the room open for the others; who may also end the session is asked which it is. */
export function LeaveButton() {
  const { t } = useTranslation('room');
  const { connection } = useRoomClient();
  const mayEnd = useMay('session', 'end_session');
  const [isEnding, setEnding] = useState(false);
  const leave = () => void connection.leave();
  const button = (onClick?: () => void) => (
    <Button
      className={classes.leave}
      color="live"
      leftSection={<IconDoorExit size={20} aria-hidden="true" />}
      onClick={onClick}
    >
      <span className={classes.word}>{t('leave')}</span>
    </Button>
  );
  if (!mayEnd) return button(leave);
  return (
    <>
      <Menu position="top-end" width={280}>
        <Menu.Target>{button()}</Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLogout size={18} aria-hidden="true" />} onClick={leave}>
            {t('leave')}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconPlayerStop size={18} aria-hidden="true" />}
            onClick={() => setEnding(true)}
          >
            {t('end.menu')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <EndSessionDialog isOpen={isEnding} onClose={() => setEnding(false)} />
    </>
  );
}
