import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { filesQuery } from '~/api/files';
import type { LibraryFile } from '~/api/wire';
import { FileChoices } from './FileChoices';
import { libraryShelf } from './shelf';

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

/** The account's newest files of some kinds. */
export function FromLibrary({ kinds, ...rest }: FromLibraryProps) {
  const { t } = useTranslation('library');
  const { data: list } = useQuery(filesQuery({ words: '', folder: '' }));
  const files = list?.items.filter(({ kind, state }) => kinds.includes(kind) && state !== 'refused');
  return <FileChoices title={t('yours')} files={files} shelf={shelf} {...rest} />;
}
