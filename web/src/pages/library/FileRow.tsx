import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconEye, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteFile, downloadLink, filesKey, madeLink } from '~/api/files';
import type { Folder, LibraryFile } from '~/api/wire';
import { FileFacts } from '~/library/FileFacts';
import { FileThumbnail } from '~/library/FileThumbnail';
import { AskFirst } from '~/ui/AskFirst';
import { useNotice } from '~/ui/useNotice';
import { FileDialog } from './FileDialog';
import { FilePlace } from './FilePlace';
import classes from './Library.module.css';
import { MoveItems } from './MoveItems';

/** What a look at it opens in a tab of its own. */
const lookOf = (file: LibraryFile) => madeLink(file.id, file.pages > 0 ? 'page-1.jpg' : 'media.mp4');

type FileRowProps = {
  file: LibraryFile;
  folders: Folder[];
  hasDropbox: boolean;
  selected: boolean;
  onSelect: (isSelected: boolean) => void;
};

/** Whether the original can be had: what lies in a Dropbox only while that is linked. */
const isAtHand = ({ place }: LibraryFile, hasDropbox: boolean) =>
  place === 'here' || place === 'leaving' || (place !== 'lost' && hasDropbox);

export function FileRow({ file, folders, hasDropbox, selected, onSelect }: FileRowProps) {
  const { t } = useTranslation('library');
  const queries = useQueryClient();
  const notice = useNotice();
  const [open, setOpen] = useState<'change' | 'delete'>();
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    try {
      await deleteFile(file.id);
      await queries.invalidateQueries({ queryKey: filesKey });
    } catch (problem) {
      notice.refusal(problem);
      setBusy(false);
    }
  };
  const isReady = file.state === 'ready';
  return (
    <li className={classes.file}>
      {hasDropbox && (
        <Checkbox
          aria-label={t('dropbox.select', { name: file.name })}
          disabled={!isReady || file.place === 'lost'}
          checked={selected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      )}
      <FileThumbnail file={file} />
      <span className={classes.what}>
        <strong dir="auto">{file.name}</strong>
        <FileFacts file={file} />
        <FilePlace file={file} />
      </span>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('actions', { name: file.name })}>
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isReady && (
            <>
              <Menu.Item
                component="a"
                href={lookOf(file)}
                target="_blank"
                rel="noreferrer"
                leftSection={<IconEye size={18} />}
              >
                {t('look')}
              </Menu.Item>
              {isAtHand(file, hasDropbox) && (
                <Menu.Item
                  component="a"
                  href={downloadLink(file.id)}
                  download
                  leftSection={<IconDownload size={18} />}
                >
                  {t('download')}
                </Menu.Item>
              )}
              {hasDropbox && <MoveItems file={file} />}
            </>
          )}
          <Menu.Item leftSection={<IconPencil size={18} />} onClick={() => setOpen('change')}>
            {t('change')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={18} />} onClick={() => setOpen('delete')}>
            {t('delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'change' && <FileDialog file={file} folders={folders} onClose={() => setOpen(undefined)} />}
      {open === 'delete' && (
        <AskFirst
          title={t('deletion.title', { name: file.name })}
          text={t('deletion.text')}
          keep={t('deletion.keep')}
          go={t('delete')}
          isBusy={isBusy}
          onGo={() => void remove()}
          onClose={() => setOpen(undefined)}
        />
      )}
    </li>
  );
}
