import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesQuery } from '~/api/files';
import type { LibraryFile } from '~/api/wire';
import { SearchField } from '~/ui/SearchField';
import { useLastPage } from '~/ui/useLastPage';
import { FileChoices } from './FileChoices';
import { libraryShelf } from './shelf';
import { useStrays } from './useStrays';

type FromLibraryProps = {
  kinds: readonly LibraryFile['kind'][];
  isUsable: (file: LibraryFile) => boolean;
  /** What there is to choose, said while there is nothing. */
  noneYet: string;
  /** Rejects with what the server refused. */
  show: (fileId: string) => Promise<unknown>;
  onShown: () => void;
};

const shelf = libraryShelf(null);
const pageSize = 25;

/** The account's files of some kinds, the newest first. */
export function FromLibrary({ kinds, noneYet, ...rest }: FromLibraryProps) {
  const { t } = useTranslation('library');
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(1);
  const [isLong, setLong] = useState(false);
  const words = useDeferredValue(typed.trim());
  const { data: list, error, refetch, isPlaceholderData } = useQuery(choicesQuery(kinds, words, page));
  useLastPage(list, page, pageSize, setPage);
  const isNewest = page === 1 && !words && !isPlaceholderData;
  const strays = useStrays(kinds, isNewest ? list?.items : undefined);
  // It stays long while a search makes it short, or the field would go from under the hands of who empties it.
  if (list && list.total > pageSize && !isLong) setLong(true);
  const search = (next: string) => {
    setTyped(next);
    setPage(1);
  };
  return (
    <FileChoices
      title={t('yours')}
      kinds={kinds}
      files={list?.items}
      strays={strays}
      shelf={shelf}
      noneYet={words ? t('nothingFound') : noneYet}
      search={isLong && <SearchField label={t('search')} typed={typed} onType={search} />}
      pages={{ page, size: pageSize, total: list?.total ?? 0, onPage: setPage }}
      problem={list ? null : error}
      onAgain={() => void refetch()}
      onAdd={() => search('')}
      {...rest}
    />
  );
}
