import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useOwn, usePart } from '~/room/parts';
import { isOfStage } from '~/room/wire';
import { tellAtOnce } from '~/ui/useNotice';

/** What this person must be told of when others change it. */
function useStanding() {
  const role = useMe()?.role;
  const own = useOwn('stage');
  const isLive = usePart('session')?.phase === 'live';
  const mode = usePart('stage')?.audio_mode;
  const place = own && isOfStage(role) ? own.heard_in : undefined;
  return { role, place, isLive, mode, isOnAir: own?.on_air };
}

/** Tells this person what was done to them by others: a new role, who speaks now, on air, off air. */
export function useRoleNotices(): void {
  const { t } = useTranslation('room');
  const { role, place, isLive, mode, isOnAir } = useStanding();
  const before = useRef({ role, place, isLive, mode });
  useEffect(() => {
    const last = before.current;
    before.current = { role, place, isLive, mode };
    if (last.role && role && last.role !== role) tellAtOnce(t(`became.${role}`));
    if (!isLive) return;
    if (!last.isLive) {
      if (role === 'presenter' && isOnAir === false) tellAtOnce(t('startedWithoutYou'));
    } else if (last.mode && mode && last.mode !== mode) {
      // Whoever is the host has changed it themselves.
      if (role && role !== 'host') tellAtOnce(t(`modeNow.${role}.${mode}`));
    } else if (last.place && place && last.place !== place && place !== 'nowhere') {
      tellAtOnce(t(`heardIn.${place}`));
    }
  }, [role, place, isLive, mode, isOnAir, t]);
}
