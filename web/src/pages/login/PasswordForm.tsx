import { Anchor, Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type SignInStep, signIn } from '~/api/sign-in';
import { FormProblem } from '~/ui/FormProblem';
import { SecretInput } from '~/ui/SecretInput';
import { missing, useForm } from '~/ui/useForm';
import classes from './login.module.css';

export function PasswordForm({ onDone }: { onDone: (step: SignInStep) => void }) {
  const { t } = useTranslation('entry');
  const { form, field, busy, problem } = useForm({
    start: { email: '', password: '' },
    check: (values) => missing(values, 'email', 'password'),
    send: ({ email, password }) => signIn(email.trim(), password),
    onSent: onDone,
  });
  return (
    <form {...form}>
      <FormProblem text={problem} />
      <TextInput {...field('email')} label={t('email')} type="email" autoComplete="username" autoFocus />
      <SecretInput {...field('password')} label={t('password')} autoComplete="current-password" />
      <Button type="submit" size="lg" fullWidth loading={busy}>
        {t('login.submit')}
      </Button>
      <div className={classes.ways}>
        <Anchor component={Link} to="/reset-password">
          {t('login.toReset')}
        </Anchor>
        <Anchor component={Link} to="/sign-up">
          {t('login.toSignUp')}
        </Anchor>
      </div>
    </form>
  );
}
