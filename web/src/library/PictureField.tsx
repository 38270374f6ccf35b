import { ActionIcon, Button, Group, Skeleton } from '@mantine/core';
import { IconPhoto, IconPhotoFilled } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { givePicture } from '~/api/files';
import { withTexts } from '~/i18n/i18n';
import { usePreparing } from '~/prepared/context';

const FromLibrary = lazy(async () => ({
  default: await withTexts(
    import('./FromLibrary').then((piece) => piece.FromLibrary),
    'library',
  ),
}));

const kinds = ['picture'] as const;

type PictureFieldProps = {
  words: { choose: string; change: string; remove: string; none: string };
  /** Its key, or empty. */
  picture: string;
  onPicture: (picture: string) => void;
  /** With words, not as an icon alone. */
  isWide?: boolean;
  /** Of the icon. */
  size?: number;
};

/** Chosen from the library, which only its account's hosts can see; whoever edits may take it off. */
export function PictureField({ words, picture, onPicture, isWide = false, size = 28 }: PictureFieldProps) {
  const { eventId, Dialog } = usePreparing();
  const [isChoosing, setChoosing] = useState(false);
  if (!eventId && !picture) return null;
  const close = () => setChoosing(false);
  const label = picture ? words.change : words.choose;
  const icon = picture ? <IconPhotoFilled size={16} /> : <IconPhoto size={16} />;
  const open = () => setChoosing(true);
  return (
    <>
      {isWide ? (
        <Button variant="default" leftSection={icon} onClick={open}>
          {label}
        </Button>
      ) : (
        <ActionIcon
          variant="subtle"
          color={picture ? undefined : 'gray'}
          size={size}
          aria-label={label}
          title={label}
          onClick={open}
        >
          {icon}
        </ActionIcon>
      )}
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
              {words.remove}
            </Button>
          </Group>
        )}
        {eventId && (
          <Suspense fallback={<Skeleton height={260} radius="lg" />}>
            <FromLibrary
              kinds={kinds}
              isUsable={({ state }) => state === 'ready'}
              noneYet={words.none}
              show={async (file) => onPicture((await givePicture(eventId, file)).key)}
              onShown={close}
            />
          </Suspense>
        )}
      </Dialog>
    </>
  );
}
