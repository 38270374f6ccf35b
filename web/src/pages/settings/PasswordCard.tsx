import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changePassword } from '~/api/sign-in';
import { Card } from '~/ui/Card';
import { FormProblem } from '~/ui/FormProblem';
import { SecretInput } from '~/ui/SecretInput';
import { missing, useForm } from '~/ui/useForm';
import { useNotice } from '~/ui/useNotice';
import classes from './settings.module.css';

export function PasswordCard() {
  const { t } = useTranslation('settings');
  const notice = useNotice();
  const { form, field, set, busy, problem } = useForm({
    start: { current_password: '', new_password: '' },
    check: (values) => missing(values, 'current_password', 'new_password'),
    send: ({ current_password, new_password }) => changePassword(current_password, new_password),
    onSent: () => {
      set('current_password', '');
      set('new_password', '');
      notice.done(t('password.changed'));
    },
  });
  return (
    <Card title={t('password.title')}>
      <form {...form} className={classes.form}>
        <FormProblem text={problem} />
        <SecretInput
          {...field('current_password')}
          label={t('password.current')}
          autoComplete="current-password"
        />
        <SecretInput
          {...field('new_password')}
          label={t('password.new')}
          description={t('password.hint')}
          autoComplete="new-password"
        />
        <Button type="submit" variant="light" loading={busy}>
          {t('password.save')}
        </Button>
      </form>
    </Card>
  );
}
