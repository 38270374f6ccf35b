import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '~/api/session';

/** In development mails go nowhere: this leads to the page that shows them. */
export function DevelopmentMail() {
  const { t } = useTranslation();
  const { data } = useQuery(sessionQuery);
  if (!data?.development) return null;
  return <Anchor href="/dev/mail">{t('developmentMail')}</Anchor>;
}
