import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand, useServerNow } from '~/room/context';
import { useMay, usePart } from '~/room/parts';
import { Banner } from './Banner';

/** Shown to presenters while a running session has no host. */
export function TakeOver() {
  const { t } = useTranslation('room');
  const session = usePart('session');
  const mayTakeOver = useMay('session', 'take_over_session');
  const now = useServerNow(1000);
  const command = useCommand();
  if (!mayTakeOver || !session?.host_lost_at) return null;
  const seconds = Math.ceil(((session.take_over_at ?? now) - now) / 1000);
  return (
    <Banner tone="amber" text={t(seconds > 0 ? 'takeOver.soon' : 'takeOver.now', { count: seconds })}>
      {seconds <= 0 && (
        <Button size="xs" onClick={() => void command({ kind: 'take_over_session' })}>
          {t('takeOver.button')}
        </Button>
      )}
    </Banner>
  );
}
