import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '~/api/refused';
import { sentenceFor } from '~/api/sentence';
import { useRoomClient } from '~/room/context';
import classes from './YoutubeLink.module.css';

const example = 'https://youtu.be/…';

/** Any link to a video of YouTube's; what is wrong with it is said beside it. */
export function YoutubeLink({ onShown }: { onShown: () => void }) {
  const { t } = useTranslation('player');
  const { connection } = useRoomClient();
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (link.trim() === '') return setProblem(t('youtube.missing'));
    setBusy(true);
    try {
      await connection.send({ kind: 'show_youtube', link });
      onShown();
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      setProblem(sentenceFor(refused));
    }
    setBusy(false);
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} noValidate>
      <TextInput
        className={classes.field}
        label={t('youtube.link')}
        placeholder={example}
        type="url"
        inputMode="url"
        maxLength={500}
        value={link}
        error={problem}
        onChange={(event) => {
          setLink(event.currentTarget.value);
          setProblem(undefined);
        }}
      />
      <Button type="submit" loading={busy}>
        {t('youtube.show')}
      </Button>
    </form>
  );
}
