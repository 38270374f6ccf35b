import { Button, Checkbox, Group, NativeSelect, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { preparedElsewhereQuery, preparedQuery, reusePrepared } from '~/api/prepared';
import { sentenceFor } from '~/api/sentence';
import type { Prepared } from '~/api/wire';
import { fullDay } from '~/time/format';
import { useReader } from '~/time/reader';
import { FormProblem } from '~/ui/FormProblem';
import classes from './FromEvent.module.css';

type What = 'polls' | 'calls';
type FromEventProps = { eventId: string; what: What; onDone: () => void };

/** Chooses another event of the account, and of what lies ready there what is wanted here too. */
export function FromEvent({ eventId, what, onDone }: FromEventProps) {
  const { t } = useTranslation('prepared');
  const { locale } = useReader();
  const [chosen, setChosen] = useState<string>();
  const elsewhere = useQuery(preparedElsewhereQuery(eventId));
  if (elsewhere.isError) return <FormProblem text={sentenceFor(elsewhere.error)} />;
  if (!elsewhere.data) return <Skeleton height={220} radius="lg" />;
  const events = elsewhere.data;
  const source = chosen ?? events[0]?.event_id;
  if (!source) return <p className={classes.none}>{t('nowhere')}</p>;
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('event')}
        value={source}
        data={events.map(({ event_id, title, starts_at, zone }) => ({
          value: event_id,
          label: `${title} · ${fullDay(new Date(starts_at), locale, zone)}`,
        }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data-autofocus
      />
      <Entries key={source} eventId={eventId} source={source} what={what} onDone={onDone} />
    </Stack>
  );
}

function namesOf(prepared: Prepared, what: What): { id: string; name: string }[] {
  if (what === 'calls') return prepared.calls.map(({ id, message }) => ({ id, name: message }));
  return prepared.polls.map(({ id, questions }) => ({ id, name: questions[0]?.text ?? '' }));
}

function Entries({ eventId, source, what, onDone }: FromEventProps & { source: string }) {
  const { t } = useTranslation('prepared');
  const queries = useQueryClient();
  const [ids, setIds] = useState<string[]>([]);
  const there = useQuery(preparedQuery(source));
  const taking = useMutation({
    mutationFn: () => reusePrepared(eventId, { from_event_id: source, [what]: ids }),
    onSuccess: (view) => {
      queries.setQueryData(preparedQuery(eventId).queryKey, view);
      onDone();
    },
    // Those before the one that was refused are there.
    onError: () => queries.invalidateQueries({ queryKey: preparedQuery(eventId).queryKey }),
  });
  if (there.isError) return <FormProblem text={sentenceFor(there.error)} />;
  if (!there.data) return <Skeleton height={160} radius="lg" />;
  const entries = namesOf(there.data, what);
  if (entries.length === 0) return <p className={classes.none}>{t(`none.${what}`)}</p>;
  // They come in the order in which they stand there.
  const choose = (chosen: string[]) =>
    setIds(entries.map(({ id }) => id).filter((id) => chosen.includes(id)));
  return (
    <>
      <Checkbox.Group label={t(`choose.${what}`)} value={ids} onChange={choose}>
        <div className={classes.entries}>
          {entries.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </div>
      </Checkbox.Group>
      <FormProblem text={taking.error ? sentenceFor(taking.error) : undefined} />
      <Group justify="flex-end">
        <Button disabled={ids.length === 0} loading={taking.isPending} onClick={() => taking.mutate()}>
          {t('add')}
        </Button>
      </Group>
    </>
  );
}
