import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EntrySide } from '~/pages/home/EntrySide';
import { SplitScreen } from '~/ui/SplitScreen';
import { usePageTitle } from '~/ui/usePageTitle';
import classes from './home.module.css';

/** Who is not signed in comes for one of two reasons. */
export function HomePage() {
  const { t } = useTranslation('entry');
  usePageTitle(undefined);
  return (
    <SplitScreen side={<EntrySide title={t('home.title')} text={t('home.text')} />}>
      <h2>{t('home.cardTitle')}</h2>
      <section className={classes.way}>
        <p>{t('home.joinText')}</p>
        <Button component={Link} to="/join" size="lg" fullWidth>
          {t('home.join')}
        </Button>
      </section>
      <section className={classes.way}>
        <p>{t('home.signInText')}</p>
        <Button component={Link} to="/login" size="lg" fullWidth variant="default">
          {t('home.signIn')}
        </Button>
        <Button component={Link} to="/sign-up" fullWidth variant="subtle" mt="xs">
          {t('home.signUp')}
        </Button>
      </section>
    </SplitScreen>
  );
}
