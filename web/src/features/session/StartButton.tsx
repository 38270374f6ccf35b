import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { useMay } from '~/room/parts';

/** Lets the lobby in. There when this person may start. */
export function StartButton() {
  const { t } = useTranslation('room');
  const mayStart = useMay('session', 'start_session');
  const command = useCommand();
  const [isBusy, setBusy] = useState(false);
  if (!mayStart) return null;
  const start = async () => {
    setBusy(true);
    await command({ kind: 'start_session' });
    setBusy(false);
  };
  return (
    <Button
      size="sm"
      radius="xl"
      leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
      loading={isBusy}
      onClick={() => void start()}
    >
      {t('start')}
    </Button>
  );
}
