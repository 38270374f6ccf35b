import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export function FileSearch({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  const { t } = useTranslation('library');
  return (
    <TextInput
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      maxLength={100}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
