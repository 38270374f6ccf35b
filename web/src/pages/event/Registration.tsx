import { Button, Checkbox, NumberInput, Skeleton, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { eventsKey } from '~/api/events';
import { Refused } from '~/api/refused';
import { registrationQuery, saveRegistration } from '~/api/registration';
import { joinLink } from '~/api/room-id';
import { fieldSentence, sentenceFor } from '~/api/sentence';
import type { Event, RegistrationForm, RegistrationView } from '~/api/wire';
import { Card } from '~/ui/Card';
import { CopyField } from '~/ui/CopyField';
import { FormProblem } from '~/ui/FormProblem';
import { useKept } from '~/ui/useKept';
import { useNotice } from '~/ui/useNotice';
import { draftOf } from './frame/tabs';
import { Unsaved } from './frame/Unsaved';
import { useEvent } from './frame/useEvent';
import { Questions } from './Questions';
import { Registrants } from './Registrants';
import classes from './Registration.module.css';
import { TakeOver } from './series/TakeOver';

const reminders = [1440, 60, 15] as const;

type Draft = Omit<RegistrationForm, 'fields'> & { fields: NonNullable<RegistrationForm['fields']> };

const formOf = ({ numbers: _, update_unsent: __, ...form }: RegistrationView): Draft => form;

const withoutBlanks = (draft: Draft): Draft => ({
  ...draft,
  fields: draft.fields.map((field) => ({
    ...field,
    options: (field.options ?? []).map((option) => option.trim()).filter(Boolean),
  })),
});

function Settings({ event, view }: { event: Event; view: RegistrationView }) {
  const { t } = useTranslation(['registrants', 'refusals']);
  const queries = useQueryClient();
  const notice = useNotice();
  const kept = useKept<Draft>(draftOf(event.id, 'registration'), formOf(view));
  const { value: draft, setValue: setDraft } = kept;
  const change = (by: Partial<Draft>) => setDraft((before) => ({ ...before, ...by }));
  const saving = useMutation({
    mutationFn: () => saveRegistration(event.id, withoutBlanks(draft)),
    onSuccess: async (saved) => {
      kept.settle(formOf(saved));
      notice.done(t('saved'));
      await queries.invalidateQueries({ queryKey: eventsKey });
    },
  });
  const problems = saving.error instanceof Refused ? saving.error.problems : [];
  const errorOf = (name: string) => {
    const found = problems.find(({ field }) => field === name);
    return found && fieldSentence(found.problem);
  };
  const submit = (submitted: SyntheticEvent) => {
    submitted.preventDefault();
    saving.mutate();
  };
  const tick = (name: 'has_waiting_list' | 'must_confirm' | 'must_be_approved', label: string) => (
    <Checkbox
      label={label}
      checked={draft[name] ?? false}
      onChange={(event) => change({ [name]: event.currentTarget.checked })}
    />
  );
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Switch
        label={t('open')}
        description={t('openHint')}
        checked={draft.is_open}
        onChange={(event) => change({ is_open: event.currentTarget.checked })}
      />
      {view.is_open && <CopyField label={t('link')} shown={joinLink(event.room_id)} />}
      <Questions fields={draft.fields} onChange={(fields) => change({ fields })} errorOf={errorOf} />
      <div className={classes.pair}>
        <NumberInput
          label={t('places')}
          description={t('placesHint')}
          min={1}
          max={20_000}
          allowDecimal={false}
          value={draft.places ?? ''}
          error={errorOf('places')}
          onChange={(value) => change({ places: typeof value === 'number' ? value : null })}
        />
        <TextInput
          label={t('thanks')}
          description={t('thanksHint')}
          type="url"
          value={draft.thanks_url ?? ''}
          error={errorOf('thanks_url')}
          onChange={(event) => change({ thanks_url: event.currentTarget.value })}
        />
      </div>
      {tick('has_waiting_list', t('waitingList'))}
      {tick('must_confirm', t('confirm'))}
      {tick('must_be_approved', t('approve'))}
      <fieldset className={classes.asks}>
        <legend>{t('reminders')}</legend>
        <div className={classes.reminders}>
          {reminders.map((minutes) => (
            <Checkbox
              key={minutes}
              label={t(`before.${minutes}`)}
              checked={draft.reminders?.includes(minutes) ?? false}
              onChange={(event) => {
                const others = (draft.reminders ?? []).filter((one) => one !== minutes);
                change({ reminders: event.currentTarget.checked ? [...others, minutes] : others });
              }}
            />
          ))}
        </div>
      </fieldset>
      <FormProblem text={saving.error ? sentenceFor(saving.error) : undefined} />
      <div className={classes.save}>
        <Button type="submit" loading={saving.isPending}>
          {t('save')}
        </Button>
        <TakeOver event={event} part="registration" isChanged={kept.isChanged} />
        <Unsaved isChanged={kept.isChanged} onDiscard={kept.discard} />
      </div>
    </form>
  );
}

/** How people register for an event, and who did. */
export function RegistrationPage() {
  const { t } = useTranslation('registrants');
  const event = useEvent();
  const registration = useQuery(registrationQuery(event.id));
  return (
    <div className={classes.page}>
      <FormProblem text={registration.isError ? sentenceFor(registration.error) : undefined} />
      {registration.isPending && <Skeleton height={320} radius="lg" />}
      {registration.data && (
        <>
          <Card title={t('title')} text={t('text')}>
            <Settings event={event} view={registration.data} />
          </Card>
          <Card title={t('people.title')}>
            <Registrants event={event} numbers={registration.data.numbers} />
          </Card>
        </>
      )}
    </div>
  );
}
