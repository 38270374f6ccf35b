import { IconBrandYoutube, IconMusic } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Clip } from '~/generated/room';
import { InRoom } from '~/library/InRoom';
import { lengthWords } from '~/library/words';
import { useCommand } from '~/room/context';
import { usePart } from '~/room/parts';
import { posterAddress } from './addresses';
import { useClipName } from './useClipName';

function Picture({ clip }: { clip: Clip }) {
  switch (clip.media) {
    case 'video':
      return <img src={posterAddress(clip)} alt="" />;
    case 'audio':
      return <IconMusic size={22} stroke={1.5} aria-hidden="true" />;
    case 'youtube':
      return <IconBrandYoutube size={24} stroke={1.5} aria-hidden="true" />;
    default:
      return clip.media satisfies never;
  }
}

/** Clips that were shown in this room. */
export function RoomClips({ onShown }: { onShown: () => void }) {
  const { t } = useTranslation('player');
  const command = useCommand();
  const nameOf = useClipName();
  const clips = Object.values(usePart('player')?.clips ?? {});
  const show = async (clip: string) => {
    if (await command({ kind: 'show_clip', clip })) onShown();
  };
  if (clips.length === 0) return null;
  const choices = clips.map((clip) => ({
    id: clip.id,
    name: nameOf(clip),
    where: clip.duration_ms > 0 ? lengthWords(clip.duration_ms) : '',
    picture: <Picture clip={clip} />,
  }));
  return (
    <InRoom
      title={t('inRoom')}
      choices={choices}
      removing={(name) => t('remove', { name })}
      onShow={(id) => void show(id)}
      onRemove={(clip) => void command({ kind: 'remove_clip', clip })}
    />
  );
}
