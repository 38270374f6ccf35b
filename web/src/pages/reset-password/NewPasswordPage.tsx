import { Anchor, Button, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { checkResetKey, resetPassword } from '~/api/sign-in';
import { EntrySide } from '~/pages/home/EntrySide';
import { FormProblem } from '~/ui/FormProblem';
import { SecretInput } from '~/ui/SecretInput';
import { SplitScreen } from '~/ui/SplitScreen';
import { missing, useForm } from '~/ui/useForm';
import { usePageTitle } from '~/ui/usePageTitle';

function NewPasswordForm({ resetKey }: { resetKey: string }) {
  const { t } = useTranslation('entry');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { form, field, busy, problem } = useForm({
    start: { password: '' },
    check: (values) => missing(values, 'password'),
    send: ({ password }) => resetPassword(resetKey, password),
    onSent: async () => {
      await queries.resetQueries();
      navigate('/login', { replace: true });
    },
  });
  return (
    <form {...form}>
      <FormProblem text={problem} />
      <SecretInput
        {...field('password')}
        label={t('newPassword.label')}
        description={t('passwordHint')}
        autoComplete="new-password"
        autoFocus
      />
      <Button type="submit" size="lg" fullWidth loading={busy}>
        {t('newPassword.submit')}
      </Button>
    </form>
  );
}

export function NewPasswordPage() {
  const { t } = useTranslation('entry');
  const { key = '' } = useParams();
  const link = useQuery({ queryKey: ['reset-key', key], queryFn: () => checkResetKey(key), retry: false });
  usePageTitle(t('newPassword.title'));
  return (
    <SplitScreen
      side={<EntrySide title={t('side.title')} text={t('side.text')} />}
      foot={
        <Anchor component={Link} to={link.isError ? '/reset-password' : '/login'}>
          {t(link.isError ? 'newPassword.again' : 'reset.toLogin')}
        </Anchor>
      }
    >
      <h2>{t(link.isError ? 'newPassword.goneTitle' : 'newPassword.title')}</h2>
      {link.isPending && <Skeleton height={180} mt={24} radius="md" />}
      {link.isError && <p role="alert">{t('newPassword.goneText')}</p>}
      {link.data && <NewPasswordForm resetKey={key} />}
    </SplitScreen>
  );
}
