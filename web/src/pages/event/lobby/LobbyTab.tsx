import { Button, Skeleton, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { lobbyQuery } from '~/api/branding';
import { sentenceFor } from '~/api/sentence';
import type { Event, LobbySettings } from '~/api/wire';
import { FormProblem } from '~/ui/FormProblem';
import { useIsUploading } from '../branding/DropFile';
import { Unsaved } from '../frame/Unsaved';
import { TakeOver } from '../series/TakeOver';
import { AgendaFields } from './AgendaFields';
import classes from './Lobby.module.css';
import { MusicFields } from './MusicFields';
import { ProfileFields } from './ProfileFields';
import { useLobby } from './useLobby';

function Editor({ event, stored }: { event: Event; stored: LobbySettings }) {
  const { t } = useTranslation('branding');
  const editor = useLobby(event.id, stored);
  const isUploading = useIsUploading();
  const submit = (submitted: SyntheticEvent) => {
    submitted.preventDefault();
    if (!isUploading) editor.save();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Textarea
        label={t('lobby.message')}
        description={t('lobby.messageHint')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={2000}
        value={editor.draft.message}
        error={editor.errorOf('message')}
        onChange={(changed) => editor.change({ message: changed.currentTarget.value })}
      />
      <AgendaFields editor={editor} />
      <ProfileFields editor={editor} />
      <MusicFields editor={editor} />
      <FormProblem text={editor.problem ? sentenceFor(editor.problem) : undefined} />
      <div className={classes.save}>
        <Button type="submit" size="lg" loading={editor.isBusy || isUploading}>
          {t('lobby.save')}
        </Button>
        <TakeOver event={event} part="lobby" isChanged={editor.isChanged} />
        <Unsaved isChanged={editor.isChanged} onDiscard={editor.discard} />
      </div>
    </form>
  );
}

/** What those who wait see and hear. Saves on its own. */
export function LobbyTab({ event }: { event: Event }) {
  const stored = useQuery({ ...lobbyQuery(event.id), refetchOnWindowFocus: false });
  if (stored.isError) return <FormProblem text={sentenceFor(stored.error)} />;
  if (!stored.data) return <Skeleton height={360} radius="lg" />;
  return <Editor event={event} stored={stored.data} />;
}
