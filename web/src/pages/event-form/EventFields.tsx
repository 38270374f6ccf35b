import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { changeEvent, eventsKey, scheduleEvent } from '~/api/events';
import { languageNames, languages } from '~/i18n/languages';
import { draftOf } from '~/pages/event/frame/tabs';
import { Unsaved } from '~/pages/event/frame/Unsaved';
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
  startOf,
  startProblem,
} from './event-form';
import { StartHint } from './StartHint';

type EventFieldsProps = { start: EventValues; id?: string };

export function EventFields({ start, id }: EventFieldsProps) {
  const { t } = useTranslation(['events', 'common']);
  const { locale } = useReader();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const notice = useNotice();
  const { form, field, values, set, errorOf, busy, problem, isChanged, discard } = useForm({
    start,
    ...(id && { keepAs: draftOf(id, 'settings') }),
    check: (typed) => ({
      ...missing(typed, 'title', 'date', 'time'),
      password: passwordProblem(typed, id ? start : undefined),
    }),
    watch: (typed) => startProblem(typed, id ? start : undefined, new Date()),
    send: (typed) => (id ? changeEvent(id, formOf(typed)) : scheduleEvent(formOf(typed))),
    onSent: async (event) => {
      await queries.invalidateQueries({ queryKey: eventsKey });
      if (!id) await navigate('/');
      notice.done(t(id ? 'form.changed' : 'form.scheduled', { title: event.title }));
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
