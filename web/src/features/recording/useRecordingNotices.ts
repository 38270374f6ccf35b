import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, usePart } from '~/room/parts';
import { tellAtOnce } from '~/ui/useNotice';

/** Whoever is being recorded is told, whoever records is told where it will be, and when it fails. */
export function useRecordingNotices(): void {
  const { t } = useTranslation('recording');
  const part = usePart('recording');
  const light = part?.light;
  const trouble = part?.trouble;
  const isHost = useMe()?.role === 'host';
  const before = useRef<typeof light>(undefined);
  useEffect(() => {
    const was = before.current;
    before.current = light;
    if (light === 'running' && was !== 'paused' && was !== 'running') tellAtOnce(t('told.running'));
    if (light === 'off' && was && was !== 'off') tellAtOnce(t(isHost ? 'told.kept' : 'told.off'));
  }, [light, isHost, t]);
  useEffect(() => {
    if (trouble) tellAtOnce(t(`trouble.${trouble}`), { color: 'yellow', autoClose: 12_000 });
  }, [trouble, t]);
}
