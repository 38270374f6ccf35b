import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './Logo.module.css';
import { Mark } from './Mark';

/** The way home. */
export function Logo() {
  const { t } = useTranslation();
  return (
    <Link to="/" className={classes.logo}>
      <Mark />
      {t('product')}
    </Link>
  );
}
