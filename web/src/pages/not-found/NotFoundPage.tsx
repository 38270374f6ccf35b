import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Logo } from '~/ui/Logo';
import { Message, Words } from '~/ui/Message';
import { usePageTitle } from '~/ui/usePageTitle';

function useWords() {
  const { t } = useTranslation();
  const title = t('notFound.title');
  usePageTitle(title);
  return { title, text: t('notFound.text') };
}

function Ways() {
  const { t } = useTranslation();
  return (
    <>
      <Button component={Link} to="/join">
        {t('notFound.join')}
      </Button>
      <Button component={Link} to="/" variant="default">
        {t('notFound.home')}
      </Button>
    </>
  );
}

/** For whoever is not in the panel. */
export function NotFoundPage() {
  return (
    <Message head={<Logo />} {...useWords()}>
      <Ways />
    </Message>
  );
}

/** Within the panel: its places stay at hand. */
export function NotFoundWords() {
  return (
    <Words {...useWords()}>
      <Ways />
    </Words>
  );
}
