import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Message } from '~/ui/Message';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Message title={t('notFound.title')} text={t('notFound.text')}>
      <Button component={Link} to="/join">
        {t('notFound.join')}
      </Button>
      <Button component={Link} to="/" variant="default">
        {t('notFound.home')}
      </Button>
    </Message>
  );
}
