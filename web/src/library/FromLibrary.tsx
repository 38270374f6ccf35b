import { Button, UnstyledButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filesQuery } from '~/api/files';
import type { LibraryFile } from '~/api/wire';
import { useNotice } from '~/ui/useNotice';
import classes from './Choices.module.css';
import { DropField, FilePicker } from './DropField';
import { FileFacts } from './FileFacts';
import { FileThumbnail } from './FileThumbnail';
import { UploadList } from './UploadList';
import { uploadFiles } from './uploads';

type FromLibraryProps = {
  kinds: readonly LibraryFile['kind'][];
  isUsable: (file: LibraryFile) => boolean;
  /** What there is to choose, said while there is nothing. */
  noneYet: string;
  /** Rejects with what the server refused. */
  show: (fileId: string) => Promise<unknown>;
  onShown: () => void;
};

/** The account's newest files of some kinds, to show one in a room; new ones are uploaded here too. */
export function FromLibrary({ kinds, isUsable, noneYet, show, onShown }: FromLibraryProps) {
  const { t } = useTranslation('library');
  const notice = useNotice();
  const [busy, setBusy] = useState('');
  const { data: list } = useQuery(filesQuery({ words: '', folder: '' }));
  const add = (files: File[]) => void uploadFiles(files, null);
  const choose = async (id: string) => {
    setBusy(id);
    try {
      await show(id);
      onShown();
    } catch (problem) {
      notice.refusal(problem);
    }
    setBusy('');
  };
  const files = list?.items.filter(({ kind, state }) => kinds.includes(kind) && state !== 'refused') ?? [];
  return (
    <div className={classes.library}>
      <DropField says={t('drop')} onFiles={add}>
        <div className={classes.bar}>
          <h3 className={classes.head}>{t('yours')}</h3>
          <FilePicker onFiles={add}>
            {(open) => (
              <Button size="sm" leftSection={<IconUpload size={18} />} onClick={open}>
                {t('upload')}
              </Button>
            )}
          </FilePicker>
        </div>
        <UploadList />
        {list && files.length === 0 && <p className={classes.none}>{noneYet}</p>}
        <ul className={classes.list}>
          {files.map((file) => (
            <li key={file.id} className={classes.row}>
              <UnstyledButton
                className={classes.choice}
                disabled={!isUsable(file) || busy !== ''}
                aria-busy={busy === file.id || undefined}
                onClick={() => void choose(file.id)}
              >
                <FileThumbnail file={file} />
                <span className={classes.name} dir="auto">
                  {file.name}
                </span>
                <FileFacts file={file} />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </DropField>
    </div>
  );
}
