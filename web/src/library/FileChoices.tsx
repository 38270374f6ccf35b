import { Button, UnstyledButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryFile } from '~/api/wire';
import { useNotice } from '~/ui/useNotice';
import classes from './Choices.module.css';
import { DropField, FilePicker } from './DropField';
import { FileFacts } from './FileFacts';
import { FileThumbnail } from './FileThumbnail';
import type { Shelf } from './shelf';
import { UploadList } from './UploadList';
import { uploadFiles } from './uploads';

type FileChoicesProps<Kept extends LibraryFile> = {
  title: string;
  /** Said below the title. */
  hint?: string;
  /** Undefined until they have come. */
  files: readonly Kept[] | undefined;
  shelf: Shelf;
  isUsable: (file: LibraryFile) => boolean;
  /** What there is to choose, said while there is nothing. */
  noneYet: string;
  /** Rejects with what the server refused. */
  show: (fileId: string) => Promise<unknown>;
  onShown: () => void;
  /** Stands at the end of a file's row. */
  more?: (file: Kept) => ReactNode;
};

/** Files to show one in a room; new ones are uploaded here too. */
export function FileChoices<Kept extends LibraryFile>(props: FileChoicesProps<Kept>) {
  const { title, hint, files, shelf, isUsable, noneYet, show, onShown, more } = props;
  const { t } = useTranslation('library');
  const notice = useNotice();
  const [busy, setBusy] = useState('');
  const add = (chosen: File[]) => void uploadFiles(chosen, shelf);
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
  return (
    <div className={classes.library}>
      <DropField says={t('drop')} onFiles={add}>
        <div className={classes.bar}>
          <h3 className={classes.head}>{title}</h3>
          <FilePicker onFiles={add}>
            {(open) => (
              <Button size="sm" leftSection={<IconUpload size={18} />} onClick={open}>
                {t('upload')}
              </Button>
            )}
          </FilePicker>
        </div>
        {hint && <p className={classes.hint}>{hint}</p>}
        <UploadList />
        {files?.length === 0 && <p className={classes.none}>{noneYet}</p>}
        <ul className={classes.list} aria-label={title}>
          {files?.map((file) => (
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
              {more?.(file)}
            </li>
          ))}
        </ul>
      </DropField>
    </div>
  );
}
