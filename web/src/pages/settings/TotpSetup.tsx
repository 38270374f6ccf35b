import { Button, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refused } from '~/api/refused';
import { sentenceFor } from '~/api/sentence';
import { totpOffer, turnOnTotp } from '~/api/sign-in';
import { CopyField } from '~/ui/CopyField';
import { FormProblem } from '~/ui/FormProblem';
import { missing, useForm } from '~/ui/useForm';
import { ConfirmFirst } from './ConfirmFirst';
import { QrCode } from './QrCode';
import classes from './settings.module.css';
import { useWithPassword } from './useWithPassword';

/** Scan, type the code that the app shows, done. */
export function TotpSetup({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('settings');
  const withPassword = useWithPassword();
  const offer = useQuery({
    queryKey: ['totp-offer'],
    queryFn: () => withPassword(totpOffer),
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { form, field, busy, problem } = useForm({
    start: { code: '' },
    check: (values) => missing(values, 'code'),
    send: ({ code }) => withPassword(() => turnOnTotp(code)),
    onSent: onDone,
  });
  if (offer.isPending) return <Skeleton height={320} radius="md" />;
  if (offer.error instanceof Refused && offer.error.code === 'unverified_email') return <ConfirmFirst />;
  if (!offer.data) return <FormProblem text={sentenceFor(offer.error)} />;
  return (
    <form {...form} className={classes.form}>
      <FormProblem text={problem} />
      <p>{t('secondFactor.scan')}</p>
      <QrCode text={offer.data.url} label={t('secondFactor.qr')} />
      <CopyField label={t('secondFactor.secret')} shown={offer.data.secret} />
      <TextInput
        {...field('code')}
        label={t('secondFactor.code')}
        description={t('secondFactor.codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <Button type="submit" loading={busy}>
        {t('secondFactor.confirm')}
      </Button>
    </form>
  );
}
