import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconFolder, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Folder } from '~/api/wire';
import classes from './Library.module.css';

type FolderChipsProps = {
  folders: Folder[];
  shown: string;
  onShow: (id: string) => void;
  onEdit: (folder: Folder) => void;
};

/** All files, or those of one folder. */
export function FolderChips({ folders, shown, onShow, onEdit }: FolderChipsProps) {
  const { t } = useTranslation('library');
  if (folders.length === 0) return null;
  const current = folders.find(({ id }) => id === shown);
  return (
    <nav className={classes.folders} aria-label={t('folders')}>
      <UnstyledButton className={classes.folder} aria-pressed={shown === ''} onClick={() => onShow('')}>
        {t('allFiles')}
      </UnstyledButton>
      {folders.map(({ id, name, held }) => (
        <UnstyledButton
          key={id}
          className={classes.folder}
          aria-pressed={shown === id}
          onClick={() => onShow(id)}
        >
          <IconFolder size={17} aria-hidden="true" />
          <span dir="auto">{name}</span>
          <span className={classes.held}>{held}</span>
        </UnstyledButton>
      ))}
      {current && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('editFolder', { name: current.name })}
          onClick={() => onEdit(current)}
        >
          <IconPencil size={18} />
        </ActionIcon>
      )}
    </nav>
  );
}
