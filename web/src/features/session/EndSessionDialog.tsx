import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import { usePart } from '~/room/parts';

/** Asks once more: for everybody, it cannot be taken back. */
export function EndSessionDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation(['room', 'common']);
  const command = useCommand();
  const people = usePart('people');
  const [isBusy, setBusy] = useState(false);
  const end = async () => {
    setBusy(true);
    if (await command({ kind: 'end_session' })) onClose();
    setBusy(false);
  };
  return (
    <Dialog opened={isOpen} onClose={onClose} title={t('end.title')}>
      <p>{t('end.text', { count: people?.attendees ?? 0 })}</p>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button color="live" loading={isBusy} data-autofocus onClick={() => void end()}>
          {t('end.confirm')}
        </Button>
      </Group>
    </Dialog>
  );
}
