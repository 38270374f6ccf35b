import { ActionIcon, Button, Group, Skeleton } from '@mantine/core';
import { IconPhoto, IconPhotoFilled } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { givePicture } from '~/api/files';
import { withTexts } from '~/i18n/i18n';
import { useRoomClient } from '~/room/context';
import { Dialog } from '~/room/Dialog';

const FromLibrary = lazy(async () => ({
  default: await withTexts(
    import('~/library/FromLibrary').then((piece) => piece.FromLibrary),
    'library',
  ),
}));

const kinds = ['picture'] as const;

type PictureFieldProps = { number: number; picture: string; onPicture: (picture: string) => void };

/** Chosen from the library, which only its account's hosts can see; whoever edits may take it off. */
export function PictureField({ number, picture, onPicture }: PictureFieldProps) {
  const { t } = useTranslation('polls');
  const eventId = useRoomClient().admission.event_id;
  const [isChoosing, setChoosing] = useState(false);
  if (!eventId && !picture) return null;
  const close = () => setChoosing(false);
  const label = t(picture ? 'form.changePicture' : 'form.picture', { number });
  return (
    <>
      <ActionIcon
        variant="subtle"
        color={picture ? undefined : 'gray'}
        size={28}
        aria-label={label}
        title={label}
        onClick={() => setChoosing(true)}
      >
        {picture ? <IconPhotoFilled size={16} /> : <IconPhoto size={16} />}
      </ActionIcon>
      <Dialog opened={isChoosing} onClose={close} title={label} size="lg">
        {picture && (
          <Group>
            <Button
              variant="default"
              onClick={() => {
                onPicture('');
                close();
              }}
            >
              {t('form.removePicture')}
            </Button>
          </Group>
        )}
        {eventId && (
          <Suspense fallback={<Skeleton height={260} radius="lg" />}>
            <FromLibrary
              kinds={kinds}
              isUsable={({ state }) => state === 'ready'}
              noneYet={t('form.noPictures')}
              show={async (file) => onPicture((await givePicture(eventId, file)).key)}
              onShown={close}
            />
          </Suspense>
        )}
      </Dialog>
    </>
  );
}
