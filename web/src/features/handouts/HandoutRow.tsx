import { ActionIcon } from '@mantine/core';
import { IconDownload, IconFileText, IconMusic, IconPhoto, IconVideo, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { handoutLink } from '~/api/files';
import type { Handout } from '~/generated/room';
import { sizeWords } from '~/library/words';
import { useCommand } from '~/room/context';
import { useMay } from '~/room/parts';
import { useReader } from '~/time/reader';
import classes from './Handouts.module.css';

const icons = { document: IconFileText, picture: IconPhoto, video: IconVideo, audio: IconMusic };

type HandoutRowProps = { handout: Handout; address?: string };

/** `address`: where the file is had, if not in the room. */
export function HandoutRow({ handout, address = handoutLink(handout.key) }: HandoutRowProps) {
  const { t } = useTranslation('handouts');
  const { locale } = useReader();
  const command = useCommand();
  const mayRemove = useMay('handouts', 'remove_handout');
  const Icon = icons[handout.file_kind];
  return (
    <li className={classes.row}>
      <a className={classes.file} href={address} download={handout.name}>
        <Icon size={22} stroke={1.5} aria-hidden="true" />
        <span className={classes.name} dir="auto">
          {handout.name}
        </span>
        <span className={classes.size}>{sizeWords(handout.size, locale)}</span>
        <IconDownload size={18} aria-label={t('download')} />
      </a>
      {mayRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={40}
          aria-label={t('remove', { name: handout.name })}
          title={t('remove', { name: handout.name })}
          onClick={() => void command({ kind: 'remove_handout', handout: handout.id })}
        >
          <IconX size={18} />
        </ActionIcon>
      )}
    </li>
  );
}
