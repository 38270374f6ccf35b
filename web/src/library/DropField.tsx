import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { PickFiles } from '~/ui/PickFiles';
import classes from './Library.module.css';

/** The endings of A3: what the picker offers; the server decides. */
export const accepted =
  '.avi,.mov,.wmv,.mpg,.mpeg,.mp4,.mp4v,.qtx,.asf,.m4v,.m4u,.m4e,.mkv,.ogv,.ogm,.ogx,.qtm,.qt,.webm,.wmx,' +
  '.mp3,.wav,.wma,.pdf,.ppt,.pptx,.key,.odp,.doc,.docx,.pages,.odt,.txt,.xls,.xlsx,.numbers,.ods,.png,.jpg,.jpeg';

type DropFieldProps = { says: string; onFiles: (files: File[]) => void; children: ReactNode };

/** Files may be dropped anywhere on what it holds. */
export function DropField({ says, onFiles, children }: DropFieldProps) {
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const enter = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth.current += 1;
    setOver(true);
  };
  const leave = () => {
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setOver(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the picker beside it is the way without a mouse.
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragEnter={enter}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDragLeave={leave}
      onDrop={drop}
    >
      {children}
      {isOver && <div className={classes.over}>{says}</div>}
    </div>
  );
}

type PickerProps = { onFiles: (files: File[]) => void; children: (open: () => void) => ReactNode };

export function FilePicker({ onFiles, children }: PickerProps) {
  return (
    <PickFiles multiple accept={accepted} onFiles={onFiles}>
      {children}
    </PickFiles>
  );
}
