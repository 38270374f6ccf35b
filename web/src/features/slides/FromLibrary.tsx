import { Button, UnstyledButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filesQuery, showDocument } from '~/api/files';
import type { LibraryFile } from '~/api/wire';
import { DropField, FilePicker } from '~/library/DropField';
import { FileFacts } from '~/library/FileFacts';
import { FileThumbnail } from '~/library/FileThumbnail';
import { UploadList } from '~/library/UploadList';
import { uploadFiles } from '~/library/uploads';
import { isShowable } from '~/library/words';
import { useNotice } from '~/ui/useNotice';
import classes from './Documents.module.css';

type FromLibraryProps = { eventId: string; onShown: () => void };

const isDocument = ({ kind, state }: LibraryFile) =>
  (kind === 'document' || kind === 'picture') && state !== 'refused';

/** The account's newest documents and pictures; new ones are uploaded here too. */
export function FromLibrary({ eventId, onShown }: FromLibraryProps) {
  const { t } = useTranslation('slides');
  const notice = useNotice();
  const [busy, setBusy] = useState('');
  const { data: list } = useQuery(filesQuery({ words: '', folder: '' }));
  const add = (files: File[]) => void uploadFiles(files, null);
  const show = async (id: string) => {
    setBusy(id);
    try {
      await showDocument(eventId, id);
      onShown();
    } catch (problem) {
      notice.refusal(problem);
    }
    setBusy('');
  };
  const files = list?.items.filter(isDocument) ?? [];
  return (
    <div className={classes.library}>
      <DropField says={t('drop')} onFiles={add}>
        <div className={classes.bar}>
          <h3 className={classes.head}>{t('library')}</h3>
          <FilePicker onFiles={add}>
            {(open) => (
              <Button size="sm" leftSection={<IconUpload size={18} />} onClick={open}>
                {t('upload')}
              </Button>
            )}
          </FilePicker>
        </div>
        <UploadList />
        {list && files.length === 0 && <p className={classes.none}>{t('noneYet')}</p>}
        <ul className={classes.list}>
          {files.map((file) => (
            <li key={file.id} className={classes.row}>
              <UnstyledButton
                className={classes.choice}
                disabled={!isShowable(file) || busy !== ''}
                aria-busy={busy === file.id || undefined}
                onClick={() => void show(file.id)}
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
