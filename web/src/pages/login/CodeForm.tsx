import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type SignInStep, signInWithCode } from '~/api/sign-in';
import { FormProblem } from '~/ui/FormProblem';
import { missing, useForm } from '~/ui/useForm';

export function CodeForm({ onDone }: { onDone: (step: SignInStep) => void }) {
  const { t } = useTranslation('entry');
  const { form, field, busy, problem } = useForm({
    start: { code: '' },
    check: (values) => missing(values, 'code'),
    send: ({ code }) => signInWithCode(code),
    onSent: onDone,
  });
  return (
    <form {...form}>
      <FormProblem text={problem} />
      <TextInput
        {...field('code')}
        label={t('code.label')}
        description={t('code.hint')}
        autoComplete="one-time-code"
        inputMode="numeric"
        autoFocus
      />
      <Button type="submit" size="lg" fullWidth loading={busy}>
        {t('code.submit')}
      </Button>
    </form>
  );
}
