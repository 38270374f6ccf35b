import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { changeEvent, eventsKey, scheduleEvent } from '~/api/events';
import type { Event, Scope } from '~/api/wire';
import { languageNames, languages } from '~/i18n/languages';
import { draftOf } from '~/pages/event/frame/tabs';
import { Unsaved } from '~/pages/event/frame/Unsaved';
import { useScope } from '~/pages/schedule/useScope';
import { durationText } from '~/time/format';
import { useReader } from '~/time/reader';
import { FormProblem } from '~/ui/FormProblem';
import { RadioCards } from '~/ui/RadioCards';
import { SecretInput } from '~/ui/SecretInput';
import { missing, useForm } from '~/ui/useForm';
import { useNotice } from '~/ui/useNotice';
import { ZoneField } from '~/ui/ZoneField';
import classes from './EventFields.module.css';
import {
  durationsWith,
  type EventValues,
  formOf,
  passwordProblem,
  repeatProblem,
  startOf,
  startProblem,
} from './event-form';
import { ListedField } from './ListedField';
import { RepeatFields } from './RepeatFields';
import { StartHint } from './StartHint';

/** `copyOf`: the event that a new one is like in everything else. */
type EventFieldsProps = { start: EventValues; event?: Event; copyOf?: string };

export function EventFields({ start, event: known, copyOf }: EventFieldsProps) {
  const id = known?.id;
  const { t } = useTranslation(['events', 'common']);
  const { locale } = useReader();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const notice = useNotice();
  const scope = useRef<Scope>('one');
  const [askScope, scopeDialog] = useScope(known);
  const { form, field, values, set, errorOf, busy, problem, isChanged, discard } = useForm({
    start,
    ...(id && { keepAs: draftOf(id, 'settings') }),
    check: (typed) => ({
      ...missing(typed, 'title', 'date', 'time'),
      password: passwordProblem(typed, id ? start : undefined),
      until: repeatProblem(typed),
    }),
    watch: (typed) => startProblem(typed, id ? start : undefined, new Date()),
    confirm: (send) =>
      askScope({
        title: t('scope.title'),
        confirm: t('scope.confirm'),
        onSure: (chosen) => {
          scope.current = chosen;
          send();
        },
      }),
    send: (typed) => {
      const form = formOf(typed);
      if (id) return changeEvent(id, form, scope.current);
      return scheduleEvent(copyOf ? { ...form, copy_of: copyOf } : form);
    },
    onSent: async (event, { repeat }) => {
      await queries.invalidateQueries({ queryKey: eventsKey });
      if (!id) await navigate(`/events/${event.id}`);
      const isSeries = !id && repeat !== 'never';
      const done = isSeries ? 'form.scheduledSeries' : id ? 'form.changed' : 'form.scheduled';
      notice.done(t(done, { title: event.title }));
    },
    fieldOfCode: {
      time_is_skipped: 'time',
      starts_in_the_past: 'time',
      password_needed: 'password',
      event_password_too_short: 'password',
    },
    fieldOfWire: { local_start: 'date' },
  });
  return (
    <form {...form} className={classes.form}>
      {scopeDialog}
      <FormProblem text={problem} />
      <section className={classes.card}>
        <TextInput
          {...field('title')}
          label={t('form.name')}
          maxLength={200}
          autoComplete="off"
          autoFocus={!id}
        />
        <RadioCards
          name="room_type"
          label={t('form.roomType')}
          value={values.room_type}
          onChoose={(type) => set('room_type', type)}
          choices={(['webinar', 'meeting'] as const).map((value) => ({
            value,
            title: t(`form.type.${value}.title`),
            text: t(`form.type.${value}.text`),
          }))}
        />
      </section>
      <section className={classes.card}>
        <div className={classes.when}>
          <TextInput
            {...field('date')}
            type="date"
            label={t('form.date')}
            min="2000-01-01"
            max="2100-12-31"
          />
          <TextInput {...field('time')} type="time" label={t('form.time')} />
          <NativeSelect
            {...field('duration_minutes')}
            label={t('form.duration')}
            data={durationsWith(Number(start.duration_minutes)).map((minutes) => ({
              value: String(minutes),
              label: durationText(minutes, locale),
            }))}
          />
          <ZoneField
            label={t('form.zone')}
            value={values.zone}
            onChoose={(zone) => set('zone', zone)}
            at={startOf(values)}
            error={errorOf('zone')}
          />
        </div>
        <StartHint values={values} />
        {!id && <RepeatFields values={values} set={set} problem={errorOf('until')} />}
      </section>
      <section className={classes.card}>
        <RadioCards
          name="access"
          label={t('form.access')}
          value={values.access}
          onChoose={(access) => set('access', access)}
          choices={(['open', 'password', 'token'] as const).map((value) => ({
            value,
            title: t(`access.${value}.title`),
            text: t(`access.${value}.text`),
          }))}
        />
        {values.access === 'password' && (
          <SecretInput
            {...field('password')}
            label={t('form.password')}
            description={t('form.passwordHint')}
            maxLength={100}
            autoComplete="off"
            className={classes.narrow}
          />
        )}
        <NativeSelect
          {...field('language')}
          label={t('form.language')}
          description={t('form.languageHint')}
          data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
          className={classes.narrow}
        />
        <ListedField
          isListed={values.listed === 'yes'}
          onChange={(isListed) => set('listed', isListed ? 'yes' : '')}
        />
      </section>
      <div className={classes.ways}>
        <Button type="submit" size="lg" loading={busy}>
          {t('form.save')}
        </Button>
        {id ? (
          <Unsaved isChanged={isChanged} onDiscard={discard} />
        ) : (
          <Button variant="subtle" size="lg" onClick={() => navigate(-1)}>
            {t('common:cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
