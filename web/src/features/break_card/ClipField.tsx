import { Button, Checkbox, Group, Skeleton } from '@mantine/core';
import { IconMusic } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { giveBreakClip } from '~/api/files';
import type { Break } from '~/generated/room';
import { withTexts } from '~/i18n/i18n';
import { isPlayable } from '~/library/words';
import { usePreparing } from '~/prepared/context';
import classes from './Break.module.css';

const FromLibrary = lazy(async () => ({
  default: await withTexts(
    import('~/library/FromLibrary').then((piece) => piece.FromLibrary),
    'library',
  ),
}));

const kinds = ['audio', 'video'] as const;

type Clip = Break['clip'];
type ClipFieldProps = { clip: Clip; onClip: (clip: Clip) => void };

/** Music or a film of the library, which only its account's hosts can see. */
export function ClipField({ clip, onClip }: ClipFieldProps) {
  const { t } = useTranslation('break_card');
  const { eventId, Dialog } = usePreparing();
  const [isChoosing, setChoosing] = useState(false);
  const [name, setName] = useState('');
  if (!eventId && !clip) return null;
  const close = () => setChoosing(false);
  const choose = async (file: string) => {
    if (!eventId) return;
    const { key, media, name: chosen } = await giveBreakClip(eventId, file);
    setName(chosen);
    onClip({ key, media, muted: false });
  };
  return (
    <>
      <Group gap="xs">
        {eventId && (
          <Button variant="default" leftSection={<IconMusic size={16} />} onClick={() => setChoosing(true)}>
            {t(clip ? 'changeClip' : 'clip')}
          </Button>
        )}
        {clip && (
          <Button variant="subtle" onClick={() => onClip(null)}>
            {t('removeClip')}
          </Button>
        )}
      </Group>
      {clip && name && <p className={classes.hint}>{name}</p>}
      {clip?.media === 'video' && (
        <Checkbox
          label={t('muted')}
          checked={clip.muted}
          onChange={(event) => onClip({ ...clip, muted: event.currentTarget.checked })}
        />
      )}
      <Dialog opened={isChoosing} onClose={close} title={t('clip')} size="lg">
        {eventId && (
          <Suspense fallback={<Skeleton height={260} radius="lg" />}>
            <FromLibrary
              kinds={kinds}
              isUsable={isPlayable}
              noneYet={t('noClips')}
              show={choose}
              onShown={close}
            />
          </Suspense>
        )}
      </Dialog>
    </>
  );
}
