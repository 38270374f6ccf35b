import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeAccount, sessionQuery } from '~/api/session';
import type { Account } from '~/api/wire';
import { Card } from '~/ui/Card';
import { FormProblem } from '~/ui/FormProblem';
import { missing, useForm } from '~/ui/useForm';
import { useNotice } from '~/ui/useNotice';
import classes from './settings.module.css';

export function AccountCard({ account }: { account: Account }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const notice = useNotice();
  const { form, field, busy, problem } = useForm({
    start: { name: account.name, mail_signature: account.mail_signature },
    check: (typed) => missing(typed, 'name'),
    send: ({ name, mail_signature }) => changeAccount(name.trim(), mail_signature.trim()),
    onSent: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      notice.done(t('saved'));
    },
  });
  return (
    <Card title={t('account.title')} text={t('account.text')}>
      <form {...form} className={classes.form}>
        <FormProblem text={problem} />
        <TextInput {...field('name')} label={t('account.name')} autoComplete="organization" maxLength={100} />
        <TextInput
          {...field('mail_signature')}
          label={t('account.signature')}
          description={t('account.signatureHint')}
          autoComplete="off"
          maxLength={100}
        />
        <Button type="submit" variant="light" loading={busy}>
          {t('account.save')}
        </Button>
      </form>
    </Card>
  );
}
