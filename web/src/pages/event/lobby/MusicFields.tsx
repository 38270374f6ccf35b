import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { uploadSound } from '~/api/library';
import { DropFile } from '../branding/DropFile';
import classes from './Lobby.module.css';
import type { LobbyEditor } from './useLobby';

const soundFiles = 'audio/mpeg,audio/ogg,audio/mp4,.mp3,.ogg,.m4a';

export function MusicFields({ editor: { draft, change } }: { editor: LobbyEditor }) {
  const { t } = useTranslation('branding');
  return (
    <fieldset className={classes.group}>
      <legend>{t('lobby.music')}</legend>
      <Switch
        label={t('lobby.playMusic')}
        description={t('lobby.musicHint')}
        checked={draft.hasMusic}
        onChange={(event) => change({ hasMusic: event.currentTarget.checked })}
      />
      {draft.hasMusic && (
        <div className={classes.music}>
          <DropFile
            label={t(draft.music ? 'lobby.otherMusic' : 'lobby.dropMusic')}
            accept={soundFiles}
            upload={uploadSound}
            onMade={(music) => change({ music })}
          >
            {draft.music && <strong>{draft.music.name}</strong>}
          </DropFile>
          {draft.music && (
            // biome-ignore lint/a11y/useMediaCaption: music without words
            <audio src={draft.music.url} controls preload="none" aria-label={t('lobby.listen')} />
          )}
        </div>
      )}
    </fieldset>
  );
}
