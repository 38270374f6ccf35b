import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { confirmEmail } from '~/api/sign-in';
import { Message } from '~/ui/Message';
import { usePageTitle } from '~/ui/usePageTitle';

/** Where the link of the confirmation mail leads: opening it is all that there is to do. */
export function VerifyEmailPage() {
  const { t } = useTranslation('entry');
  const { key = '' } = useParams();
  const confirmation = useQuery({
    queryKey: ['email-confirmation', key],
    queryFn: () => confirmEmail(key),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  usePageTitle(t('verify.title'));
  if (confirmation.isPending) {
    return <Message icon={<Loader />} title={t('verify.title')} text={t('verify.wait')} />;
  }
  const outcome = confirmation.isSuccess ? 'done' : 'gone';
  return (
    <Message title={t(`verify.${outcome}.title`)} text={t(`verify.${outcome}.text`)}>
      <Button component={Link} to="/">
        {t('verify.go')}
      </Button>
    </Message>
  );
}
