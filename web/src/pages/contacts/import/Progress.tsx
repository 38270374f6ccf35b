import { Progress as Bar } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactImport } from '~/api/wire';
import { Card } from '~/ui/Card';

export function Progress({ upload }: { upload: ContactImport }) {
  const { t } = useTranslation('imports');
  const { done, total } = upload;
  return (
    <Card title={t('running.title', { file: upload.file_name })} text={t('running.text')}>
      <Bar.Root size="xl">
        <Bar.Section value={(100 * done) / total} aria-label={t('running.progress')} />
      </Bar.Root>
      <p>{t('running.lines', { done, total })}</p>
    </Card>
  );
}
