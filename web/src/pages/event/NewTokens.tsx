import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addTokens, eventsKey } from '~/api/events';
import type { FieldCode } from '~/api/sentence';
import { FormProblem } from '~/ui/FormProblem';
import { useForm } from '~/ui/useForm';
import { useNotice } from '~/ui/useNotice';
import { leftOut, parsePeople } from './people';
import classes from './Tokens.module.css';

const mostAtOnce = 500;

function isCount(text: string): boolean {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= mostAtOnce;
}

function useIssued() {
  const { t } = useTranslation('events');
  const queries = useQueryClient();
  const notice = useNotice();
  return async (made: readonly unknown[]) => {
    await queries.invalidateQueries({ queryKey: eventsKey });
    notice.done(t('tokens.added', { count: made.length }));
  };
}

function peopleProblem(text: string): FieldCode | undefined {
  const { people, broken } = parsePeople(text);
  const [first] = broken;
  if (first) return { code: 'broken_address', fields: first };
  return people.length ? undefined : 'people';
}

function ForPeople({ eventId }: { eventId: string }) {
  const { t } = useTranslation('events');
  const onIssued = useIssued();
  const [without, setWithout] = useState<string[]>([]);
  const { form, field, set, busy, problem } = useForm({
    start: { people: '' },
    check: ({ people }) => ({ people: peopleProblem(people) }),
    send: ({ people }) => addTokens(eventId, { people: parsePeople(people).people }),
    onSent: (made, { people }) => {
      setWithout(leftOut(parsePeople(people).people, made));
      set('people', '');
      void onIssued(made);
    },
  });
  return (
    <form {...form} className={classes.form}>
      <FormProblem text={problem} />
      <Textarea
        {...field('people')}
        label={t('tokens.people')}
        description={t('tokens.peopleHint')}
        autosize
        minRows={3}
        maxRows={10}
      />
      <p role="status" className={classes.without}>
        {without.length > 0 && t('tokens.leftOut', { who: without, count: without.length })}
      </p>
      <Button type="submit" variant="light" loading={busy}>
        {t('tokens.add')}
      </Button>
    </form>
  );
}

function ForAnybody({ eventId }: { eventId: string }) {
  const { t } = useTranslation('events');
  const onIssued = useIssued();
  const { form, field, busy, problem } = useForm({
    start: { count: '10' },
    check: ({ count }) => (isCount(count) ? {} : { count: 'count' }),
    send: ({ count }) => addTokens(eventId, { count: Number(count) }),
    onSent: (made) => void onIssued(made),
  });
  return (
    <form {...form} className={classes.form}>
      <FormProblem text={problem} />
      <TextInput
        {...field('count')}
        label={t('tokens.howMany')}
        description={t('tokens.howManyHint')}
        inputMode="numeric"
        autoComplete="off"
      />
      <Button type="submit" variant="light" loading={busy}>
        {t('tokens.generate')}
      </Button>
    </form>
  );
}

export function NewTokens({ eventId }: { eventId: string }) {
  return (
    <div className={classes.forms}>
      <ForPeople eventId={eventId} />
      <ForAnybody eventId={eventId} />
    </div>
  );
}
