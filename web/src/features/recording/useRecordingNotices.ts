import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePart } from '~/room/parts';
import { tellAtOnce } from '~/ui/useNotice';

/** Whoever is being recorded is told, whoever records is told when it fails. */
export function useRecordingNotices(): void {
  const { t } = useTranslation('recording');
  const part = usePart('recording');
  const light = part?.light;
  const trouble = part?.trouble;
  const before = useRef<typeof light>(undefined);
  useEffect(() => {
    const was = before.current;
    before.current = light;
    if (light === 'running' && was !== 'paused' && was !== 'running') tellAtOnce(t('told.running'));
    if (light === 'off' && was && was !== 'off') tellAtOnce(t('told.off'));
  }, [light, t]);
  useEffect(() => {
    if (trouble) tellAtOnce(t(`trouble.${trouble}`), { color: 'yellow', autoClose: 12_000 });
  }, [trouble, t]);
}
