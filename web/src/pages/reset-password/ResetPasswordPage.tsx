import { Anchor, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { askForReset } from '~/api/sign-in';
import { EntrySide } from '~/pages/home/EntrySide';
import { DevelopmentMail } from '~/ui/DevelopmentMail';
import { FormProblem } from '~/ui/FormProblem';
import { SplitScreen } from '~/ui/SplitScreen';
import { missing, useForm } from '~/ui/useForm';
import { usePageTitle } from '~/ui/usePageTitle';

export function ResetPasswordPage() {
  const { t } = useTranslation('entry');
  const [sentTo, setSentTo] = useState<string>();
  usePageTitle(t('reset.title'));
  const { form, field, busy, problem } = useForm({
    start: { email: '' },
    check: (values) => missing(values, 'email'),
    send: ({ email }) => askForReset(email.trim()),
    onSent: (_nothing, { email }) => setSentTo(email.trim()),
  });
  return (
    <SplitScreen
      side={<EntrySide title={t('side.title')} text={t('side.text')} />}
      foot={
        <Anchor component={Link} to="/login">
          {t('reset.toLogin')}
        </Anchor>
      }
    >
      <h2>{t(sentTo ? 'reset.sentTitle' : 'reset.title')}</h2>
      <p role="status">{sentTo ? t('reset.sentText', { email: sentTo }) : t('reset.text')}</p>
      {sentTo && <DevelopmentMail />}
      {!sentTo && (
        <form {...form}>
          <FormProblem text={problem} />
          <TextInput {...field('email')} label={t('email')} type="email" autoComplete="username" autoFocus />
          <Button type="submit" size="lg" fullWidth loading={busy}>
            {t('reset.submit')}
          </Button>
        </form>
      )}
    </SplitScreen>
  );
}
