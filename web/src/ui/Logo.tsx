import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWays } from '~/app/ways';
import classes from './Logo.module.css';
import { Mark } from './Mark';

/** The way home. */
export function Logo() {
  const { t } = useTranslation();
  const { isEmbedded } = useWays();
  return (
    <Link to="/" className={classes.logo} target={isEmbedded ? '_blank' : undefined}>
      <Mark />
      {t('product')}
    </Link>
  );
}
