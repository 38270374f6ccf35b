import { IconHandStop } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ControlButton } from '~/room/ControlButton';
import { useCommand } from '~/room/context';
import { useOwn, usePart } from '~/room/parts';
import { useShortcut } from '~/room/shortcuts';

/** Asks for the floor. */
export function HandButton() {
  const { t } = useTranslation('floor');
  const own = useOwn('floor');
  const command = useCommand();
  const isRaised = own?.raised ?? false;
  const toggle = useCallback(
    () => void command({ kind: isRaised ? 'lower_hand' : 'raise_hand' }),
    [command, isRaised],
  );
  // The stage may lower others' hands, but has none of its own.
  const hasHand = own?.may.some((kind) => kind === 'raise_hand' || kind === 'lower_hand') ?? false;
  const hasFloor = own?.may.includes('take_floor_back') ?? false;
  // In a discussion all have the floor, and a hand asks for the turn.
  const inDiscussion = usePart('stage')?.audio_mode === 'discussion';
  const isMine = hasHand && (!hasFloor || inDiscussion);
  useShortcut('hand', isMine ? toggle : undefined);
  if (!isMine) return null;
  return (
    <ControlButton
      label={t('hand')}
      says={t(isRaised ? 'lowerHand' : 'raiseHand')}
      isPressed={isRaised}
      tone="amber"
      onClick={toggle}
    >
      <IconHandStop size={22} aria-hidden="true" />
    </ControlButton>
  );
}
