import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '~/api/refused';
import { sentenceFor } from '~/api/sentence';
import { stageQuery, youtubeQuery } from '~/api/stage';
import type { FoundVideo } from '~/api/wire';
import { useQuietCommand, useRoomClient } from '~/room/context';
import { FoundVideos, SearchingVideos } from './FoundVideos';
import { isLink } from './is-link';
import classes from './YoutubeField.module.css';

const example = 'https://youtu.be/…';

/** A link to a video of YouTube's, or words to find one by; what is wrong is said beside it. */
export function YoutubeField({ onShown }: { onShown: () => void }) {
  const { t } = useTranslation('player');
  const { connection, admission } = useRoomClient();
  const quietly = useQuietCommand();
  const canSearch = useQuery(stageQuery(admission)).data?.youtube_search ?? false;
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState('');
  const search = useQuery(youtubeQuery(admission, words));
  const show = async (link: string, video?: FoundVideo) => {
    setBusy(link);
    setProblem(undefined);
    try {
      await connection.send({ kind: 'show_youtube', link });
      if (video) quietly({ kind: 'name_clip', clip: `y_${video.id}`, name: video.title });
      onShown();
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      setProblem(refused);
    }
    setBusy('');
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const said = typed.trim();
    if (said === '') return setProblem(t(canSearch ? 'youtube.missingBoth' : 'youtube.missing'));
    if (isLink(said)) return void show(said);
    if (said === words) void search.refetch();
    setWords(said);
  };
  const wrong = problem ?? (words === typed.trim() ? search.error : undefined);
  return (
    <>
      <form className={classes.form} onSubmit={send} noValidate>
        <TextInput
          className={classes.field}
          label={t(canSearch ? 'youtube.linkOrWords' : 'youtube.link')}
          placeholder={canSearch ? undefined : example}
          type={canSearch ? 'search' : 'url'}
          inputMode={canSearch ? 'search' : 'url'}
          enterKeyHint={canSearch ? 'search' : 'go'}
          maxLength={500}
          value={typed}
          error={wrong ? (typeof wrong === 'string' ? wrong : sentenceFor(wrong)) : undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(undefined);
          }}
        />
        <Button type="submit" loading={search.isFetching || (busy !== '' && busy === typed.trim())}>
          {t(!canSearch || isLink(typed) ? 'youtube.show' : 'youtube.search')}
        </Button>
      </form>
      {search.isFetching && !search.data && <SearchingVideos />}
      {search.data && (
        <FoundVideos
          videos={search.data}
          busy={busy}
          onChoose={(video) => void show(`https://youtu.be/${video.id}`, video)}
        />
      )}
    </>
  );
}
