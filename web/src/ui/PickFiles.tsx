import { FileButton } from '@mantine/core';
import { type ReactNode, useRef } from 'react';

type PickFilesProps = {
  accept: string;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
  children: (open: () => void) => ReactNode;
};

/** What was picked is forgotten at once: browsers say nothing of a file that is picked while it stands in the field already. */
export function PickFiles({ accept, multiple = false, onFiles, children }: PickFilesProps) {
  const forget = useRef<() => void>(null);
  const take = (picked: File | File[] | null) => {
    onFiles([picked ?? []].flat());
    forget.current?.();
  };
  return (
    <FileButton multiple={multiple} accept={accept} resetRef={forget} onChange={take}>
      {({ onClick }) => children(onClick)}
    </FileButton>
  );
}
