import { Button, Group } from '@mantine/core';
import { IconMicrophone, IconVideo } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import { useOwn } from '~/room/parts';
import type { Source } from '~/room/wire';

type InvitationProps = { onSpeak: (source: Source) => Promise<void> };

/** Somebody of the stage invites: nothing is switched on unless the person says so here. */
export function Invitation({ onSpeak }: InvitationProps) {
  const { t } = useTranslation('floor');
  const offered = useOwn('floor')?.offered ?? [];
  const command = useCommand();
  const [isBusy, setBusy] = useState(false);
  const isOpen = offered.length > 0 || isBusy;
  const withCamera = offered.includes('camera');
  const speak = async () => {
    setBusy(true);
    const sources = offered;
    if (await command({ kind: 'accept_floor' })) for (const source of sources) await onSpeak(source);
    setBusy(false);
  };
  const decline = () => void command({ kind: 'decline_floor' });
  const Icon = withCamera ? IconVideo : IconMicrophone;
  return (
    <Dialog opened={isOpen} onClose={decline} title={t('invitation.title')}>
      <p>{t(withCamera ? 'invitation.camera' : 'invitation.microphone')}</p>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={decline} disabled={isBusy}>
          {t('invitation.decline')}
        </Button>
        <Button
          leftSection={<Icon size={18} aria-hidden="true" />}
          loading={isBusy}
          data-autofocus
          onClick={() => void speak()}
        >
          {t('invitation.speak')}
        </Button>
      </Group>
    </Dialog>
  );
}
