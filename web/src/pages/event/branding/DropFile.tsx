import { UnstyledButton } from '@mantine/core';
import { useIsMutating, useMutation } from '@tanstack/react-query';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '~/api/sentence';
import { FormProblem } from '~/ui/FormProblem';
import classes from './Branding.module.css';

const uploads = ['upload'] as const;

/** What is saved now would be without the file that is still on its way. */
export const useIsUploading = (): boolean => useIsMutating({ mutationKey: uploads }) > 0;

type DropFileProps<Made> = {
  label: string;
  accept: string;
  upload: (file: File) => Promise<Made>;
  onMade: (made: Made) => void;
  children?: ReactNode;
};

/** A place for one file: press it to choose one, or drop one on it. It is uploaded at once. */
export function DropFile<Made>({ label, accept, upload, onMade, children }: DropFileProps<Made>) {
  const { t } = useTranslation(['branding', 'refusals']);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const sending = useMutation({ mutationKey: uploads, mutationFn: upload, onSuccess: onMade });
  const take = (file: File | undefined) => {
    if (file && !sending.isPending) sending.mutate(file);
  };
  const over = (isThere: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isThere);
  };
  const drop = (event: DragEvent) => {
    over(false)(event);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div>
      <UnstyledButton
        className={classes.drop}
        data-over={isOver || undefined}
        aria-busy={sending.isPending}
        onClick={() => input.current?.click()}
        onDragOver={over(true)}
        onDragLeave={over(false)}
        onDrop={drop}
      >
        {children}
        <span>{sending.isPending ? t('uploading') : label}</span>
      </UnstyledButton>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // The same file can be chosen again, after it was refused.
          event.currentTarget.value = '';
        }}
      />
      <FormProblem text={sending.error ? sentenceFor(sending.error) : undefined} />
    </div>
  );
}

export const pictureFiles = 'image/png,image/jpeg,image/webp,image/gif';
