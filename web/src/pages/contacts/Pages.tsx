import { Pagination } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type PagesProps = { page: number; total: number; size: number; onPage: (page: number) => void };

export function Pages({ page, total, size, onPage }: PagesProps) {
  const { t } = useTranslation('contacts');
  const pages = Math.ceil(total / size);
  if (pages < 2) return null;
  return (
    <Pagination
      value={page}
      onChange={onPage}
      total={pages}
      siblings={0}
      mt="lg"
      size="lg"
      aria-label={t('pages')}
      getItemProps={(number) => ({ 'aria-label': t('page', { number }) })}
      getControlProps={(control) => ({
        'aria-label': t(control === 'next' || control === 'last' ? 'nextPage' : 'previousPage'),
      })}
    />
  );
}
