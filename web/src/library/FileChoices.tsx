import { Button, Skeleton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryFile } from '~/api/wire';
import { Pages } from '~/ui/Pages';
import { useNotice } from '~/ui/useNotice';
import { noteArrivals } from './arrivals';
import { Choice } from './Choice';
import classes from './Choices.module.css';
import { DropField, FilePicker } from './DropField';
import { NoAnswer } from './NoAnswer';
import { Stray } from './Stray';
import type { Shelf } from './shelf';
import { UploadList } from './UploadList';
import { uploadFiles } from './uploads';

type FileChoicesProps<Kept extends LibraryFile> = {
  title: string;
  /** Said below the title. */
  hint?: string;
  kinds: readonly LibraryFile['kind'][];
  /** Undefined until they have come. */
  files: readonly Kept[] | undefined;
  /** What was uploaded here and cannot be chosen. */
  strays: readonly LibraryFile[];
  shelf: Shelf;
  isUsable: (file: LibraryFile) => boolean;
  /** What there is to choose, said while there is nothing. */
  noneYet: string;
  /** Rejects with what the server refused. */
  show: (fileId: string) => Promise<unknown>;
  onShown: () => void;
  /** Stands at the end of a file's row. */
  more?: (file: Kept) => ReactNode;
  search?: ReactNode;
  /** Of a list that comes page by page. */
  pages?: ComponentProps<typeof Pages>;
  /** Why there are no files. */
  problem: Error | null;
  onAgain: () => void;
  /** Something is uploaded: it will be the newest. */
  onAdd?: () => void;
};

/** Files to show one in a room; new ones are uploaded here too. */
export function FileChoices<Kept extends LibraryFile>(props: FileChoicesProps<Kept>) {
  const { title, hint, kinds, files, strays, shelf, isUsable, noneYet, show, onShown, more } = props;
  const { search, pages, problem, onAgain, onAdd } = props;
  const { t } = useTranslation('library');
  const { busy, choose } = useChoosing(show, onShown);
  const list = useRef<HTMLUListElement>(null);
  const add = (chosen: File[]) => {
    onAdd?.();
    for (const file of chosen) void uploadFiles([file], shelf).then((ids) => noteArrivals(ids, kinds));
  };
  const turn = (page: number) => {
    pages?.onPage(page);
    list.current?.focus({ preventScroll: true });
    list.current?.scrollIntoView();
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
        {search}
        <UploadList />
        {problem && <NoAnswer problem={problem} onAgain={onAgain} />}
        {!files && !problem && <Skeleton height={200} radius="lg" />}
        {files?.length === 0 && <p className={classes.none}>{noneYet}</p>}
        <ul ref={list} tabIndex={-1} className={classes.list} aria-label={title}>
          {strays.map((file) => (
            <Stray key={file.id} file={file} />
          ))}
          {files?.map((file) => (
            <Choice
              key={file.id}
              file={file}
              isUsable={isUsable(file) && busy === ''}
              isBusy={busy === file.id}
              onChoose={() => void choose(file.id)}
            >
              {more?.(file)}
            </Choice>
          ))}
        </ul>
        {pages && <Pages {...pages} onPage={turn} />}
      </DropField>
    </div>
  );
}

/** `busy`: the file that is being shown. */
function useChoosing(show: (fileId: string) => Promise<unknown>, onShown: () => void) {
  const notice = useNotice();
  const [busy, setBusy] = useState('');
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
  return { busy, choose };
}
