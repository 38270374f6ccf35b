import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '~/api/sentence';
import { Empty } from '~/ui/Empty';

export function ListProblem({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const { t } = useTranslation(['schedule', 'common']);
  return (
    <Empty icon={<IconCloudOff size={30} />} title={t('noAnswer')} text={sentenceFor(problem)}>
      <Button onClick={onRetry}>{t('common:retry')}</Button>
    </Empty>
  );
}
