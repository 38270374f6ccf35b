import { Anchor, Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { signUp } from '~/api/sign-in';
import { currentLanguage } from '~/i18n/i18n';
import { EntrySide } from '~/pages/home/EntrySide';
import { deviceZone } from '~/time/zones';
import { FormProblem } from '~/ui/FormProblem';
import { SecretInput } from '~/ui/SecretInput';
import { SplitScreen } from '~/ui/SplitScreen';
import { missing, useForm } from '~/ui/useForm';
import { usePageTitle } from '~/ui/usePageTitle';

export function SignUpPage() {
  const { t } = useTranslation('entry');
  const queries = useQueryClient();
  const navigate = useNavigate();
  usePageTitle(t('signUp.title'));
  const { form, field, busy, problem } = useForm({
    start: { name: '', email: '', password: '' },
    check: (values) => missing(values, 'name', 'email', 'password'),
    send: ({ name, email, password }) =>
      signUp({
        name: name.trim(),
        email: email.trim(),
        password,
        language: currentLanguage(),
        zone: deviceZone(),
      }),
    onSent: async () => {
      await queries.resetQueries();
      navigate('/', { replace: true });
    },
  });
  return (
    <SplitScreen
      side={<EntrySide title={t('side.title')} text={t('side.text')} />}
      foot={
        <Anchor component={Link} to="/login">
          {t('signUp.toLogin')}
        </Anchor>
      }
    >
      <h2>{t('signUp.title')}</h2>
      <p>{t('signUp.text')}</p>
      <form {...form}>
        <FormProblem text={problem} />
        <TextInput {...field('name')} label={t('name')} autoComplete="name" autoFocus />
        <TextInput {...field('email')} label={t('email')} type="email" autoComplete="username" />
        <SecretInput
          {...field('password')}
          label={t('password')}
          description={t('passwordHint')}
          autoComplete="new-password"
        />
        <Button type="submit" size="lg" fullWidth loading={busy}>
          {t('signUp.submit')}
        </Button>
      </form>
    </SplitScreen>
  );
}
