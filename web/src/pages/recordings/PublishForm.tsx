import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { publishRecording } from '~/api/recordings';
import type { Recording } from '~/api/wire';
import { FormProblem } from '~/ui/FormProblem';
import { RadioCards } from '~/ui/RadioCards';
import { useForm } from '~/ui/useForm';
import { useNotice } from '~/ui/useNotice';
import { accesses, asks, formOf, startOf, toggled } from './publication';
import classes from './Recordings.module.css';

type PublishFormProps = {
  recording: Recording;
  onSent: (now: Recording) => Promise<void>;
  children?: ReactNode;
};

export function PublishForm({ recording, onSent, children }: PublishFormProps) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings' });
  const notice = useNotice();
  const isPublished = Boolean(recording.publication?.is_published);
  const { form, field, values, set, busy, problem } = useForm({
    start: startOf(recording.publication),
    send: (typed) => publishRecording(recording.id, formOf(typed)),
    fieldOfCode: { recording_password_too_short: 'password' },
    onSent: async (now) => {
      await onSent(now);
      notice.done(t(isPublished ? 'publish.saved' : 'publish.done'));
    },
  });
  const asked = values.asks.split(' ');
  return (
    <form {...form} className={classes.form}>
      <FormProblem text={problem} />
      <RadioCards
        name="access"
        label={t('publish.who')}
        value={formOf(values).access}
        choices={accesses.map((value) => ({
          value,
          title: t(`publish.${value}`),
          text: t(`publish.${value}Text`),
        }))}
        onChoose={(access) => set('access', access)}
      />
      {values.access === 'password' && (
        <TextInput
          {...field('password')}
          label={t('publish.passwordField')}
          autoComplete="off"
          maxLength={100}
        />
      )}
      {values.access === 'lead' && (
        <>
          <fieldset className={classes.asks}>
            <legend>{t('publish.asks')}</legend>
            {asks.map((ask) => (
              <Checkbox
                key={ask}
                label={t(`ask.${ask}`)}
                checked={asked.includes(ask)}
                onChange={() => set('asks', toggled(values.asks, ask))}
              />
            ))}
          </fieldset>
          <Textarea
            {...field('consent')}
            label={t('publish.consent')}
            description={t('publish.consentHint')}
            autosize
            minRows={2}
            maxLength={1000}
          />
        </>
      )}
      <Group>
        <Button type="submit" variant={isPublished ? 'light' : 'filled'} loading={busy}>
          {t(isPublished ? 'publish.save' : 'publish.go')}
        </Button>
        {children}
      </Group>
    </form>
  );
}
