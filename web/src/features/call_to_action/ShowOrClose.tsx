import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePreparing } from '~/prepared/context';

/** In a room; shown is only while its session runs. */
export function ShowOrClose({ call, isShown }: { call: string; isShown: boolean }) {
  const { t } = useTranslation('call_to_action');
  const { give, may } = usePreparing();
  if (isShown) {
    return (
      <Button size="sm" variant="default" onClick={() => void give({ kind: 'close_call' })}>
        {t('close')}
      </Button>
    );
  }
  const mayShow = may('show_call');
  return (
    <Button
      size="sm"
      disabled={!mayShow}
      title={mayShow ? undefined : t('notLive')}
      onClick={() => void give({ kind: 'show_call', call })}
    >
      {t('show')}
    </Button>
  );
}
