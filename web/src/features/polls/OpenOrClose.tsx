import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Poll } from '~/generated/room';
import { usePreparing } from '~/prepared/context';
import { useDoing } from '~/prepared/useDoing';

/** In a room, while its session runs. */
export function OpenOrClose({ poll, isOpen }: { poll: Poll; isOpen: boolean }) {
  const { t } = useTranslation('polls');
  const { may } = usePreparing();
  const { doing, run } = useDoing();
  const isFresh = poll.opened === 0;
  if (isOpen && may('close_poll')) {
    return (
      <Button
        size="sm"
        variant="default"
        loading={doing === 'close_poll'}
        onClick={() => void run({ kind: 'close_poll', poll: poll.id })}
      >
        {t('close')}
      </Button>
    );
  }
  if (isOpen || !may('open_poll')) return null;
  return (
    <Button
      size="sm"
      variant={isFresh ? 'filled' : 'default'}
      loading={doing === 'open_poll'}
      onClick={() => void run({ kind: 'open_poll', poll: poll.id })}
    >
      {t(isFresh ? 'open' : 'openAgain')}
    </Button>
  );
}
