import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { uploadPicture } from '~/api/library';
import { OptionalLabel } from '~/ui/OptionalLabel';
import { DropFile, pictureFiles } from '../branding/DropFile';
import { EntryTools } from './EntryTools';
import classes from './Lobby.module.css';
import { changed, mostProfiles, moved, newProfile, type ProfileEntry, without } from './lobby-draft';
import type { LobbyEditor } from './useLobby';

type ProfileProps = { profile: ProfileEntry; index: number; editor: LobbyEditor };

function Profile({ profile, index, editor: { draft, change, errorOf } }: ProfileProps) {
  const { t } = useTranslation('branding');
  const { profiles } = draft;
  const set = (by: Partial<ProfileEntry>) =>
    change((before) => ({ profiles: changed(before.profiles, profile.key, by) }));
  const error = (field: string) => errorOf(`profiles.${index}.${field}`);
  return (
    <li className={classes.profile}>
      <DropFile
        label={t(profile.picture ? 'lobby.otherFace' : 'lobby.face')}
        accept={pictureFiles}
        upload={(file) => uploadPicture('portrait', file)}
        onMade={(picture) => set({ picture })}
      >
        {profile.picture && <img src={profile.picture.url} alt="" />}
      </DropFile>
      <div className={classes.words}>
        <TextInput
          label={t('lobby.name')}
          maxLength={100}
          value={profile.name}
          error={error('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={<OptionalLabel text={t('lobby.role')} />}
          maxLength={100}
          value={profile.title}
          error={error('title')}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Textarea
          label={<OptionalLabel text={t('lobby.about')} />}
          autosize
          minRows={2}
          maxLength={500}
          value={profile.about}
          error={error('about')}
          onChange={(event) => set({ about: event.currentTarget.value })}
        />
      </div>
      <EntryTools
        what={profile.name || t('lobby.presenter', { number: index + 1 })}
        onMove={(by) => change({ profiles: moved(profiles, profile.key, by) })}
        onRemove={() => change({ profiles: without(profiles, profile.key) })}
      />
    </li>
  );
}

/** Who will speak, as those who wait read of them. */
export function ProfileFields({ editor }: { editor: LobbyEditor }) {
  const { t } = useTranslation('branding');
  const { profiles } = editor.draft;
  return (
    <fieldset className={classes.group}>
      <legend>{t('lobby.profiles')}</legend>
      <ul className={classes.entries}>
        {profiles.map((profile, index) => (
          <Profile key={profile.key} profile={profile} index={index} editor={editor} />
        ))}
      </ul>
      {profiles.length < mostProfiles && (
        <Button
          className={classes.add}
          variant="light"
          leftSection={<IconPlus size={18} />}
          onClick={() => editor.change({ profiles: [...profiles, newProfile()] })}
        >
          {t('lobby.addProfile')}
        </Button>
      )}
    </fieldset>
  );
}
