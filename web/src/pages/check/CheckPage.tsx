import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Check } from '~/features/preflight/check/Check';
import { LanguageMenu } from '~/features/session/LanguageMenu';
import { Logo } from '~/ui/Logo';
import { usePageTitle } from '~/ui/usePageTitle';
import classes from './CheckPage.module.css';

/** For everybody, before an event or without one. */
export function CheckPage() {
  const { t } = useTranslation('preflight');
  const [query] = useSearchParams();
  usePageTitle(t('title'));
  return (
    <div className={classes.screen}>
      <header className={classes.top}>
        <Logo />
        <LanguageMenu />
      </header>
      <main className={classes.card}>
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.text}>{t('text')}</p>
        <Check
          roomId={query.get('room') ?? undefined}
          start={query.get('as') === 'presenter' ? 'presenter' : 'attendee'}
        />
      </main>
    </div>
  );
}
