import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LibraryFile } from '~/api/wire';
import { dismissArrival } from './arrivals';
import classes from './Choices.module.css';
import { FileFacts } from './FileFacts';
import { FileThumbnail } from './FileThumbnail';

const tools = { document: 'slides', picture: 'slides', video: 'player', audio: 'player' } as const;

/** An upload that cannot be chosen where it was brought: says why, or which tool it is for. */
export function Stray({ file }: { file: LibraryFile }) {
  const { t } = useTranslation('library');
  return (
    <li className={classes.row}>
      <div className={classes.choice}>
        <FileThumbnail file={file} />
        <span className={classes.name} dir="auto">
          {file.name}
        </span>
        <span role="alert" className={classes.where}>
          {file.state === 'refused' ? <FileFacts file={file} /> : t(`otherTool.${tools[file.kind]}`)}
        </span>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t('dismiss', { name: file.name })}
        onClick={() => dismissArrival(file.id)}
      >
        <IconX size={18} />
      </ActionIcon>
    </li>
  );
}
