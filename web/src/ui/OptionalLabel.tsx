import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './OptionalLabel.module.css';

/** A label of a field that may stay empty. */
export function OptionalLabel({ text }: { text: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      {text} <span className={classes.optional}>{t('optional')}</span>
    </>
  );
}
