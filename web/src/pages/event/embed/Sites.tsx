import { Button, TagsInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { embeddingQuery, saveEmbedding } from '~/api/embedding';
import { sentenceFor } from '~/api/sentence';
import type { Event } from '~/api/wire';
import { useKept } from '~/ui/useKept';
import { useNotice } from '~/ui/useNotice';
import { draftOf } from '../frame/tabs';
import { Unsaved } from '../frame/Unsaved';
import { TakeOver } from '../series/TakeOver';
import classes from './Embed.module.css';

const most = 20;

/** Typed as people know them; the server gives them back as browsers compare them. */
export function Sites({ event, stored }: { event: Event; stored: string[] }) {
  const eventId = event.id;
  const { t } = useTranslation('embed');
  const queries = useQueryClient();
  const notice = useNotice();
  const { value, setValue, isChanged, discard, settle } = useKept(draftOf(eventId, 'embed'), {
    sites: stored,
  });
  const saving = useMutation({
    mutationFn: () => saveEmbedding(eventId, value.sites),
    onSuccess: (now) => {
      queries.setQueryData(embeddingQuery(eventId).queryKey, now);
      settle(now);
      notice.done(t('sites.saved'));
    },
  });
  const submit = (submitted: SyntheticEvent) => {
    submitted.preventDefault();
    saving.mutate();
  };
  const change = (sites: string[]) => {
    setValue({ sites });
    if (saving.isError) saving.reset();
  };
  return (
    <form className={classes.sites} onSubmit={submit} noValidate>
      <TagsInput
        label={t('sites.field')}
        description={t('sites.hint')}
        placeholder={value.sites.length === 0 ? t('sites.example') : undefined}
        value={value.sites}
        onChange={change}
        maxTags={most}
        splitChars={[',', ' ', ';', '\n']}
        acceptValueOnBlur
        error={saving.error ? sentenceFor(saving.error) : undefined}
      />
      <div className={classes.save}>
        <Button type="submit" loading={saving.isPending}>
          {t('sites.save')}
        </Button>
        <TakeOver event={event} part="embedding" isChanged={isChanged} />
        <Unsaved isChanged={isChanged} onDiscard={discard} />
      </div>
    </form>
  );
}
