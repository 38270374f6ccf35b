import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { sessionQuery } from '~/api/session';
import type { SignInStep } from '~/api/sign-in';
import { pathWithin } from '~/app/path-within';
import { usePageTitle } from '~/ui/usePageTitle';
import { CodeForm } from './CodeForm';
import { PasswordForm } from './PasswordForm';

/** Password, then the second factor where there is one; and on to where one wanted to go. */
export function SignIn() {
  const { t } = useTranslation('entry');
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [query] = useSearchParams();
  const next = pathWithin(query.get('next'));
  const session = useQuery(sessionQuery);
  const queries = useQueryClient();
  const navigate = useNavigate();
  usePageTitle(t('login.title'));

  const go = async (done: SignInStep) => {
    if (done === 'code') return setStep('code');
    await queries.resetQueries();
    navigate(next, { replace: true });
  };

  if (session.data?.member) return <Navigate to={next} replace />;
  return (
    <>
      <h2>{t(step === 'code' ? 'code.title' : 'login.title')}</h2>
      {step === 'code' ? <CodeForm onDone={go} /> : <PasswordForm onDone={go} />}
    </>
  );
}
