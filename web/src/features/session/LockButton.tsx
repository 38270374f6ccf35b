import { UnstyledButton } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { useMay, usePart } from '~/room/parts';
import chip from './Chip.module.css';

/** Shows whether newcomers get in; hosts change it here. */
export function LockButton() {
  const { t } = useTranslation('room');
  const session = usePart('session');
  const mayLock = useMay('session', 'lock_room');
  const mayUnlock = useMay('session', 'unlock_room');
  const command = useCommand();
  const isLocked = session?.locked ?? false;
  const Icon = isLocked ? IconLock : IconLockOpen;
  const face = (
    <>
      <Icon size={16} aria-hidden="true" />
      <span>{t(isLocked ? 'lock.locked' : 'lock.open')}</span>
    </>
  );
  const tone = isLocked ? 'amber' : undefined;
  if (!mayLock && !mayUnlock) {
    return isLocked ? (
      <span className={chip.chip} data-tone={tone}>
        {face}
      </span>
    ) : null;
  }
  return (
    <UnstyledButton
      className={chip.chip}
      data-tone={tone}
      aria-pressed={isLocked}
      aria-label={`${t('lock.label')}: ${t(isLocked ? 'lock.locked' : 'lock.open')}`}
      title={t(isLocked ? 'lock.unlock' : 'lock.lock')}
      onClick={() => void command({ kind: isLocked ? 'unlock_room' : 'lock_room' })}
    >
      {face}
    </UnstyledButton>
  );
}
