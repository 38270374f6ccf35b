import { useTranslation } from 'react-i18next';
import classes from './Branded.module.css';
import { useBrand } from './context';

const source = { name: 'Unsplash', url: 'https://unsplash.com/?utm_source=rostrum&utm_medium=referral' };

/** Who took the background picture: Unsplash's terms want it, with links, wherever the picture is shown. */
export function Credit() {
  const { t } = useTranslation();
  const credit = useBrand()?.look.picture?.credit;
  if (!credit) return null;
  return (
    <p className={classes.credit}>
      {t('photo')}{' '}
      <a href={credit.url} target="_blank" rel="noopener">
        {credit.name}
      </a>{' '}
      /{' '}
      <a href={source.url} target="_blank" rel="noopener">
        {source.name}
      </a>
    </p>
  );
}
