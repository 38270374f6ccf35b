import { Alert, Button } from '@mantine/core';
import { IconFolderPlus, IconShieldOff, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filesQuery } from '~/api/files';
import { isMoving, pollMilliseconds } from '~/api/moving';
import type { Folder, LibraryFile } from '~/api/wire';
import { DropField, FilePicker } from '~/library/DropField';
import { StorageBar } from '~/library/StorageBar';
import { libraryShelf } from '~/library/shelf';
import { UploadList } from '~/library/UploadList';
import { uploadFiles, useUploads } from '~/library/uploads';
import { PageHead } from '~/ui/PageHead';
import { Pages } from '~/ui/Pages';
import { SearchField } from '~/ui/SearchField';
import { useLastPage } from '~/ui/useLastPage';
import { usePageTitle } from '~/ui/usePageTitle';
import { DropboxLine } from './DropboxLine';
import { EmptyLibrary } from './EmptyLibrary';
import { FileRow } from './FileRow';
import { FolderChips } from './FolderChips';
import { FolderDialog } from './FolderDialog';
import classes from './Library.module.css';
import { LibraryTabs } from './LibraryTabs';
import { isOnItsWay } from './on-its-way';
import { SelectionBar } from './SelectionBar';
import { useDropboxRoom } from './useDropboxRoom';
import { useGoneFolder } from './useGoneFolder';

const pageSize = 25;

/** Something is being made usable, or is on its way to the Dropbox or back. */
const isChanging = (files: readonly LibraryFile[] | undefined) => isMoving(files) || isOnItsWay(files);

export function LibraryPage() {
  const { t } = useTranslation('library');
  const [typed, setTyped] = useState('');
  const [folder, setFolder] = useState('');
  const [page, setPage] = useState(1);
  const [edited, setEdited] = useState<Folder | 'new'>();
  const words = useDeferredValue(typed.trim());
  const { data: list, error } = useQuery({
    ...filesQuery({ words, folder }, page),
    refetchInterval: ({ state }) => (isChanging(state.data?.items) ? pollMilliseconds : false),
  });
  useLastPage(list, page, pageSize, setPage);
  const look = useCallback((where: string) => {
    setFolder(where);
    setPage(1);
  }, []);
  const lookAtAll = useCallback(() => look(''), [look]);
  useGoneFolder(error, lookAtAll);
  const room = useDropboxRoom(list?.used_bytes);
  const hasDropbox = room ? room.is_linked && !room.must_link_again : false;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const uploads = useUploads();
  usePageTitle(t('title'));
  const add = (files: File[]) => void uploadFiles(files, libraryShelf(folder || null));
  const search = (next: string) => {
    setTyped(next);
    setPage(1);
  };
  const select = (id: string, isSelected: boolean) =>
    setSelected((now) => new Set(isSelected ? [...now, id] : [...now].filter((other) => other !== id)));
  const chosen = list?.items.filter(({ id }) => selected.has(id)) ?? [];
  const isEmpty = list?.total === 0 && list.folders.length === 0 && !words && uploads.length === 0;
  return (
    <DropField says={t('drop')} onFiles={add}>
      <PageHead title={t('title')}>
        <LibraryTabs current="files" />
        {list && (
          <div className={classes.rooms}>
            <StorageBar list={list} />
            {room && <DropboxLine room={room} />}
          </div>
        )}
        <Button variant="default" leftSection={<IconFolderPlus size={19} />} onClick={() => setEdited('new')}>
          {t('newFolder')}
        </Button>
        <FilePicker onFiles={add}>
          {(open) => (
            <Button leftSection={<IconUpload size={19} />} onClick={open}>
              {t('upload')}
            </Button>
          )}
        </FilePicker>
      </PageHead>
      {list && !list.scanner && (
        <Alert color="amber" mb="md" icon={<IconShieldOff size={20} />}>
          {t('noScanner')}
        </Alert>
      )}
      {edited && <FolderDialog folder={edited} onDeleted={lookAtAll} onClose={() => setEdited(undefined)} />}
      <UploadList />
      {isEmpty ? (
        <EmptyLibrary />
      ) : (
        <>
          <div className={classes.finding}>
            <FolderChips folders={list?.folders ?? []} shown={folder} onShow={look} onEdit={setEdited} />
            <SearchField label={t('search')} typed={typed} onType={search} />
          </div>
          {chosen.length > 0 && <SelectionBar files={chosen} onClear={() => setSelected(new Set())} />}
          <ul className={classes.files} aria-label={t('files')}>
            {list?.items.map((file) => (
              <FileRow
                key={file.id}
                file={file}
                folders={list.folders}
                hasDropbox={hasDropbox}
                selected={selected.has(file.id)}
                onSelect={(isSelected) => select(file.id, isSelected)}
              />
            ))}
          </ul>
          {list?.total === 0 && (
            <p className={classes.nothing}>{t(words ? 'nothingFound' : 'folderEmpty')}</p>
          )}
          <Pages page={page} size={pageSize} total={list?.total ?? 0} onPage={setPage} />
        </>
      )}
    </DropField>
  );
}
