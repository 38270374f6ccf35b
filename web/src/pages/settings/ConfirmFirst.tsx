import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '~/api/session';
import { sendConfirmation } from '~/api/sign-in';
import { useNotice } from '~/ui/useNotice';

/** Whoever has not shown that the address is theirs could lock its owner out with a second factor. */
export function ConfirmFirst() {
  const { t } = useTranslation(['settings', 'refusals']);
  const notice = useNotice();
  const email = useQuery(sessionQuery).data?.member?.email ?? '';
  const sending = useMutation({
    mutationFn: () => sendConfirmation(email),
    onSuccess: () => notice.done(t('secondFactor.confirmationSent', { email })),
    onError: notice.refusal,
  });
  return (
    <div>
      <p role="alert">{t('refusals:unverified_email')}</p>
      <Button variant="light" loading={sending.isPending} onClick={() => sending.mutate()}>
        {t('secondFactor.sendConfirmation')}
      </Button>
    </div>
  );
}
