import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { reauthenticate } from '~/api/sign-in';
import { FormProblem } from '~/ui/FormProblem';
import { SecretInput } from '~/ui/SecretInput';
import { missing, useForm } from '~/ui/useForm';
import classes from './settings.module.css';

export function PasswordAgain({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('settings');
  const { form, field, busy, problem } = useForm({
    start: { password: '' },
    check: (values) => missing(values, 'password'),
    send: ({ password }) => reauthenticate(password),
    onSent: onDone,
  });
  return (
    <form {...form} className={classes.form}>
      <FormProblem text={problem} />
      <SecretInput
        {...field('password')}
        label={t('again.password')}
        description={t('again.text')}
        autoComplete="current-password"
        data-autofocus
      />
      <Button type="submit" loading={busy}>
        {t('again.confirm')}
      </Button>
    </form>
  );
}
