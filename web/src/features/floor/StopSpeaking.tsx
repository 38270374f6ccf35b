import { IconMicrophone2Off } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ControlButton } from '~/room/ControlButton';
import { useCommand } from '~/room/context';
import { useMe, useOwn, usePart } from '~/room/parts';
import { tellAtOnce } from '~/ui/useNotice';

/** Told once when others end it; a change of the audio mode has its own words. */
function useTellTakenBack(hasFloor: boolean, gaveBack: RefObject<boolean>) {
  const { t } = useTranslation('floor');
  const mode = usePart('stage')?.audio_mode;
  const isLive = usePart('session')?.phase === 'live';
  const isAttendee = useMe()?.role === 'attendee';
  const before = useRef({ hasFloor, mode });
  useEffect(() => {
    const last = before.current;
    before.current = { hasFloor, mode };
    if (!last.hasFloor || hasFloor) return;
    if (isLive && isAttendee && !gaveBack.current && last.mode === mode) {
      tellAtOnce(t('takenBack'));
    }
    gaveBack.current = false;
  }, [hasFloor, mode, isLive, isAttendee, gaveBack, t]);
}

/** Gives the floor back. */
export function StopSpeaking() {
  const { t } = useTranslation('floor');
  const hasFloor = useOwn('floor')?.may.includes('take_floor_back') ?? false;
  const command = useCommand();
  const gaveBack = useRef(false);
  useTellTakenBack(hasFloor, gaveBack);
  if (!hasFloor) return null;
  const giveBack = async () => {
    gaveBack.current = true;
    if (!(await command({ kind: 'take_floor_back' }))) gaveBack.current = false;
  };
  return (
    <ControlButton label={t('stop')} says={t('stopSays')} onClick={() => void giveBack()}>
      <IconMicrophone2Off size={22} aria-hidden="true" />
    </ControlButton>
  );
}
