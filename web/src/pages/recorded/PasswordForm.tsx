import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { openRecorded } from '~/api/recorded';
import type { OpenedRecording } from '~/api/wire';
import { FormProblem } from '~/ui/FormProblem';
import { SecretInput } from '~/ui/SecretInput';
import { missing, useForm } from '~/ui/useForm';

type PasswordFormProps = { id: string; viewer: string; onOpened: (opened: OpenedRecording) => void };

export function PasswordForm({ id, viewer, onOpened }: PasswordFormProps) {
  const { t } = useTranslation('page', { keyPrefix: 'recorded' });
  const { form, field, busy, problem } = useForm({
    start: { password: '' },
    check: (typed) => missing(typed, 'password'),
    send: ({ password }) => openRecorded(id, password.trim(), viewer),
    fieldOfCode: { wrong_password: 'password' },
    onSent: onOpened,
  });
  return (
    <>
      <h2>{t('password.title')}</h2>
      <p>{t('password.text')}</p>
      <form {...form}>
        <FormProblem text={problem} />
        <SecretInput {...field('password')} label={t('password.field')} autoComplete="off" maxLength={100} />
        <Button type="submit" size="lg" loading={busy} fullWidth>
          {t('watch')}
        </Button>
      </form>
    </>
  );
}
