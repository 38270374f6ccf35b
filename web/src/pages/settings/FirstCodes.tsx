import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '~/api/sentence';
import { recoveryCodes } from '~/api/sign-in';
import { FormProblem } from '~/ui/FormProblem';
import { RecoveryCodes } from './RecoveryCodes';
import { useWithPassword } from './useWithPassword';

/** Right after the second factor was turned on: whoever has no codes and loses the phone is locked out. */
export function FirstCodes({ onKept }: { onKept: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const withPassword = useWithPassword();
  const codes = useQuery({
    queryKey: ['first-recovery-codes'],
    queryFn: () => withPassword(recoveryCodes),
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (codes.isPending) return <Skeleton height={240} radius="md" />;
  if (!codes.data) {
    return (
      <>
        <FormProblem text={sentenceFor(codes.error)} />
        <Button variant="default" onClick={() => void codes.refetch()}>
          {t('common:retry')}
        </Button>
      </>
    );
  }
  return (
    <>
      <p role="status">{t('secondFactor.firstCodes')}</p>
      <RecoveryCodes codes={codes.data} />
      <div>
        <Button onClick={onKept}>{t('secondFactor.kept')}</Button>
      </div>
    </>
  );
}
