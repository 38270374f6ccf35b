import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** What the tab is called, and what a screen reader says when the page changes. */
export function usePageTitle(title: string | undefined) {
  const { t } = useTranslation();
  const product = t('product');
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
}
