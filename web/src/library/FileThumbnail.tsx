import { IconFileText, IconMusic, IconPhoto, IconVideo } from '@tabler/icons-react';
import { madeLink } from '~/api/files';
import { shownLink } from '~/api/stage';
import type { LibraryFile, StageFile } from '~/api/wire';
import classes from './Library.module.css';
import { thumbnailOf } from './words';

const icons = { document: IconFileText, picture: IconPhoto, video: IconVideo, audio: IconMusic };

/** Members may fetch what was made of a file; guests were told a key. */
const addressOf = (file: LibraryFile | StageFile, name: string) =>
  'key' in file ? shownLink(file.key, name) : madeLink(file.id, name);

export function FileThumbnail({ file }: { file: LibraryFile | StageFile }) {
  const picture = thumbnailOf(file);
  const Icon = icons[file.kind];
  return (
    <span className={classes.thumbnail}>
      {picture ? (
        <img src={addressOf(file, picture)} alt="" loading="lazy" />
      ) : (
        <Icon size={22} stroke={1.5} aria-hidden="true" />
      )}
    </span>
  );
}
