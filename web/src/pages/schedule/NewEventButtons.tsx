import { Button } from '@mantine/core';
import { IconBolt, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStartNow } from './useEnterRoom';

export function NewEventButtons() {
  const { t } = useTranslation('schedule');
  const start = useStartNow();
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconBolt size={19} />}
        loading={start.isPending}
        onClick={() => start.mutate()}
      >
        {t('startNow')}
      </Button>
      <Button component={Link} to="/events/new" leftSection={<IconPlus size={19} />}>
        {t('scheduleEvent')}
      </Button>
    </>
  );
}
