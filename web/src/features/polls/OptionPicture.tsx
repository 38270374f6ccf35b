import { useState } from 'react';
import { pictureLink } from '~/api/files';
import classes from './OptionPicture.module.css';

/** Beside its option's words, which say what it shows; where it is gone they do without it. */
export function OptionPicture({ picture }: { picture: string }) {
  const [isGone, setGone] = useState(false);
  if (isGone) return null;
  return <img className={classes.picture} src={pictureLink(picture)} alt="" onError={() => setGone(true)} />;
}
