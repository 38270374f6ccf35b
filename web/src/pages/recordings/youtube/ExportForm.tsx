import { Anchor, Button, Group, Textarea, TextInput } from '@mantine/core';
import { IconBrandYoutube } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Recording, YoutubeExport } from '~/api/wire';
import { exportQuery, startExport } from '~/api/youtube-exports';
import { FormProblem } from '~/ui/FormProblem';
import { missing, useForm } from '~/ui/useForm';
import classes from '../Recordings.module.css';
import { startOf, unlike } from './export';

type ExportFormProps = { recording: Recording; channel: string; last: YoutubeExport | null };

export function ExportForm({ recording, channel, last }: ExportFormProps) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings.youtube' });
  const queries = useQueryClient();
  const { form, field, busy, problem } = useForm({
    start: startOf(recording, last),
    check: (typed) => missing(typed, 'title'),
    watch: unlike,
    send: ({ title, description }) =>
      startExport(recording.id, { title: title.trim(), description: description.trim() }),
    onSent: (now) => queries.setQueryData(exportQuery(recording.id).queryKey, now),
  });
  const hasFailed = last?.state === 'failed';
  const why = last && hasFailed && last.problem ? t(`failed.${last.problem}`, { reason: last.reason }) : '';
  return (
    <form {...form} className={classes.form}>
      <FormProblem text={problem ?? (hasFailed ? `${t('hasFailed')} ${why}`.trim() : undefined)} />
      <TextInput {...field('title')} label={t('name')} maxLength={100} dir="auto" />
      <Textarea
        {...field('description')}
        label={t('description')}
        description={t('descriptionHint')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={5000}
        dir="auto"
      />
      <p className={classes.used}>
        {t('rules')}{' '}
        <Anchor href="https://www.youtube.com/t/terms" target="_blank" rel="noreferrer" inherit>
          {t('terms')}
        </Anchor>
      </p>
      <Group>
        <Button type="submit" loading={busy} leftSection={<IconBrandYoutube size={19} />}>
          {t(hasFailed ? 'tryAgain' : last?.state === 'done' ? 'once' : 'go')}
        </Button>
        <span className={classes.facts} dir="auto">
          {t('to', { channel })}
        </span>
      </Group>
    </form>
  );
}
