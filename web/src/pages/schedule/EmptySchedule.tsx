import { Button } from '@mantine/core';
import { IconBolt, IconCalendarPlus, IconHistory, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '~/ui/Empty';
import { useStartNow } from './useEnterRoom';

export function EmptySchedule() {
  const { t } = useTranslation('schedule');
  const start = useStartNow();
  return (
    <Empty icon={<IconCalendarPlus size={30} />} title={t('empty.title')} text={t('empty.text')}>
      <Button component={Link} to="/events/new" leftSection={<IconPlus size={19} />}>
        {t('empty.schedule')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconBolt size={19} />}
        loading={start.isPending}
        onClick={() => start.mutate()}
      >
        {t('empty.start')}
      </Button>
    </Empty>
  );
}

export function EmptyPast() {
  const { t } = useTranslation('schedule');
  return <Empty icon={<IconHistory size={30} />} title={t('emptyPast.title')} text={t('emptyPast.text')} />;
}
