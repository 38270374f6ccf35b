import { useTranslation } from 'react-i18next';
import { Segments } from '~/ui/Segments';

export function LibraryTabs({ current }: { current: 'files' | 'recordings' }) {
  const { t } = useTranslation('library');
  return (
    <Segments
      label={t('tabs.label')}
      current={current}
      segments={[
        { key: 'files', text: t('tabs.files'), to: '/library' },
        { key: 'recordings', text: t('tabs.recordings'), to: '/library/recordings' },
      ]}
    />
  );
}
