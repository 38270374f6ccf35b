import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sendConfirmation } from '~/api/sign-in';
import { useNotice } from '~/ui/useNotice';

/** Sends the mail with the link that confirms an address once more. */
export function SendConfirmation({ email }: { email: string }) {
  const { t } = useTranslation('entry');
  const notice = useNotice();
  const sending = useMutation({
    mutationFn: () => sendConfirmation(email),
    onSuccess: () => notice.done(t('confirmation.sent', { email })),
    onError: notice.refusal,
  });
  return (
    <Button variant="light" loading={sending.isPending} onClick={() => sending.mutate()}>
      {t('confirmation.again')}
    </Button>
  );
}
