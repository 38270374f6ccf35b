import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LibraryFile } from '~/api/wire';
import classes from './Choices.module.css';
import { FileFacts } from './FileFacts';
import { FileThumbnail } from './FileThumbnail';

type ChoiceProps = {
  file: LibraryFile;
  isUsable: boolean;
  isBusy: boolean;
  onChoose: () => void;
  children: ReactNode;
};

/** A file to press, with what else can be done about it at its end. */
export function Choice({ file, isUsable, isBusy, onChoose, children }: ChoiceProps) {
  return (
    <li className={classes.row}>
      <UnstyledButton
        className={classes.choice}
        disabled={!isUsable}
        aria-busy={isBusy || undefined}
        onClick={onChoose}
      >
        <FileThumbnail file={file} />
        <span className={classes.name} dir="auto">
          {file.name}
        </span>
        <FileFacts file={file} />
      </UnstyledButton>
      {children}
    </li>
  );
}
