import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useOwn, usePart } from '~/room/parts';

/** Tells this person what was done to them by others: a new role, on air, off air. */
export function useRoleNotices(): void {
  const { t } = useTranslation('room');
  const role = useMe()?.role;
  const stage = useOwn('stage');
  const isLive = usePart('session')?.phase === 'live';
  const place = stage && role !== 'attendee' ? stage.heard_in : undefined;
  const before = useRef({ role, place });
  useEffect(() => {
    const last = before.current;
    before.current = { role, place };
    if (last.role && role && last.role !== role) {
      notifications.show({ message: t(`became.${role}`), color: 'pine', role: 'alert' });
    }
    if (isLive && last.place && place && last.place !== place && place !== 'nowhere') {
      notifications.show({ message: t(`heardIn.${place}`), color: 'pine' });
    }
  }, [role, place, isLive, t]);
}
