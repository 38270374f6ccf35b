import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Pages.module.css';

type PagesProps = { page: number; size: number; total: number; onPage: (page: number) => void };

/** To and fro in a list that is longer than a page. */
export function Pages({ page, size, total, onPage }: PagesProps) {
  const { t } = useTranslation('common');
  const pages = Math.ceil(total / size);
  if (pages < 2) return null;
  return (
    <nav aria-label={t('pages.label')} className={classes.pages}>
      <Button variant="default" disabled={page === 1} onClick={() => onPage(page - 1)}>
        {t('pages.before')}
      </Button>
      <span>{t('pages.where', { page, pages })}</span>
      <Button variant="default" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {t('pages.after')}
      </Button>
    </nav>
  );
}
