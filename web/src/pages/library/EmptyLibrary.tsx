import { IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '~/ui/Empty';

export function EmptyLibrary() {
  const { t } = useTranslation('library');
  return <Empty icon={<IconFolderOpen size={30} />} title={t('empty.title')} text={t('empty.text')} />;
}
