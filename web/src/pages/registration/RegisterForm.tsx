import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Refused } from '~/api/refused';
import { type Answers, publicFormQuery, register } from '~/api/registration';
import { fieldSentence, sentenceFor } from '~/api/sentence';
import type { PublicForm, RegistrationField } from '~/api/wire';
import { useWays } from '~/app/ways';
import { currentLanguage } from '~/i18n/i18n';
import { useReader } from '~/time/reader';
import { FormProblem } from '~/ui/FormProblem';
import { isAsked, isTicked, missingAnswers } from './answers';
import { QuestionField } from './QuestionField';
import classes from './RegisterForm.module.css';

/** What comes next, the same for who is on the list already: strangers learn nothing of others. */
function Sent({ form, email }: { form: PublicForm; email: string }) {
  const { t } = useTranslation('registration');
  const how = form.must_be_approved ? 'approval' : form.is_full ? 'waiting' : 'registered';
  return (
    <div role="status">
      <h2>{t('sent.title')}</h2>
      <p>{t(`sent.${form.must_confirm ? 'confirm' : how}`, { email })}</p>
      <p>{t('sent.spam')}</p>
    </div>
  );
}

type Problems = Record<string, string>;

/** What is wrong, by field: found here, else said by the server. */
function problemsOf(missing: RegistrationField[], refusal: unknown): Problems {
  const said = refusal instanceof Refused && refusal.code === 'bad_answers' ? refusal.problems : [];
  return Object.fromEntries([
    ...said.map(({ field, problem }) => [field, fieldSentence(problem)]),
    ...missing.map((field) => [field.id, fieldSentence(isTicked(field) ? 'unticked' : 'missing')]),
  ]);
}

/** What is known of who was invited. */
export type Known = { name: string; email: string };

function answersOf(form: PublicForm, known: Known | undefined): Answers {
  if (!known) return {};
  const [first = '', ...rest] = known.name.split(' ');
  const told = { email: known.email, first_name: first, last_name: rest.join(' ') };
  const answers: Answers = {};
  for (const { id, kind } of form.fields) {
    if (kind in told) answers[id] = told[kind as keyof typeof told];
  }
  return answers;
}

export function Questions({ form, known }: { form: PublicForm; known?: Known | undefined }) {
  const { t } = useTranslation(['registration', 'refusals']);
  const [query] = useSearchParams();
  const { isEmbedded } = useWays();
  const { zone } = useReader();
  const [answers, setAnswers] = useState<Answers>(() => answersOf(form, known));
  const [website, setWebsite] = useState('');
  const [missing, setMissing] = useState<RegistrationField[]>([]);
  const [attempts, setAttempts] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const sending = useMutation({
    mutationFn: () =>
      register(
        form.room_id,
        { answers, opened: form.opened, language: currentLanguage(), zone, website },
        query,
      ),
    onSuccess: ({ thanks_url }) => {
      // The organizer's page is shown in place of theirs, not within our frame on it.
      if (thanks_url) window.open(thanks_url, isEmbedded ? '_top' : '_self');
    },
    onSettled: () => setAttempts((count) => count + 1),
  });
  useEffect(() => {
    if (attempts > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  const email = form.fields.find(({ kind }) => kind === 'email')?.id ?? 'email';
  if (sending.isSuccess) return <Sent form={form} email={String(answers[email] ?? '')} />;

  const problems = problemsOf(missing, sending.error);
  const isPlaced = Object.keys(problems).length > 0;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = missingAnswers(form.fields, answers);
    setMissing(found);
    if (found.length > 0) setAttempts((count) => count + 1);
    else if (!sending.isPending) sending.mutate();
  };
  const onAnswer = (id: string, answer: string | boolean) => {
    setAnswers((before) => ({ ...before, [id]: answer }));
    setMissing((before) => before.filter((one) => one.id !== id));
    if (sending.isError) sending.reset();
  };
  return (
    <>
      <h2>{t('title')}</h2>
      {form.is_full && <p>{t('waiting')}</p>}
      {form.must_be_approved && <p>{t('approval')}</p>}
      <form ref={element} onSubmit={submit} noValidate>
        <FormProblem text={sending.error && !isPlaced ? sentenceFor(sending.error) : undefined} />
        {form.fields
          .filter((field) => isAsked(field, form.fields, answers))
          .map((field) => (
            <QuestionField
              key={field.id}
              field={field}
              answer={answers[field.id]}
              error={problems[field.id]}
              onAnswer={(answer) => onAnswer(field.id, answer)}
            />
          ))}
        <div className={classes.trap} aria-hidden="true">
          <input
            name="website"
            tabIndex={-1}
            autoComplete="off"
            value={website}
            onChange={(event) => setWebsite(event.currentTarget.value)}
          />
        </div>
        <Button type="submit" size="lg" fullWidth loading={sending.isPending} data-element="accent">
          {t(form.is_full ? 'joinWaiting' : 'submit')}
        </Button>
        <p className={classes.note}>{t('privacy')}</p>
      </form>
    </>
  );
}

/** The organizer's form, for who has no token yet. */
export function RegisterForm({ roomId, known }: { roomId: string; known?: Known | undefined }) {
  const { t } = useTranslation('registration');
  const form = useQuery(publicFormQuery(roomId));
  if (form.isPending) return <Skeleton height={320} radius="md" />;
  if (form.isError) return <FormProblem text={sentenceFor(form.error)} />;
  if (form.data.is_full && !form.data.has_waiting_list) {
    return (
      <>
        <h2>{t('title')}</h2>
        <p role="status">{t('full')}</p>
      </>
    );
  }
  return <Questions form={form.data} known={known} />;
}
