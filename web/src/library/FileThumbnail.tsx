import { IconFileText, IconMusic, IconPhoto, IconVideo } from '@tabler/icons-react';
import { madeLink } from '~/api/files';
import type { LibraryFile } from '~/api/wire';
import classes from './Library.module.css';
import { thumbnailOf } from './words';

const icons = { document: IconFileText, picture: IconPhoto, video: IconVideo, audio: IconMusic };

export function FileThumbnail({ file }: { file: LibraryFile }) {
  const picture = thumbnailOf(file);
  const Icon = icons[file.kind];
  return (
    <span className={classes.thumbnail}>
      {picture ? (
        <img src={madeLink(file.id, picture)} alt="" loading="lazy" />
      ) : (
        <Icon size={22} stroke={1.5} aria-hidden="true" />
      )}
    </span>
  );
}
