import { Checkbox, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readImportAnew } from '~/api/contacts';
import type { ContactImport, ImportReading } from '~/api/wire';
import { useNotice } from '~/ui/useNotice';
import { encodings, separators } from './columns';
import classes from './Import.module.css';

type ReadingProps = { upload: ContactImport; onRead: (upload: ContactImport) => void };

/** How the file was understood, and the way to have it read otherwise. */
export function Reading({ upload, onRead }: ReadingProps) {
  const { t } = useTranslation('imports');
  const notice = useNotice();
  const reading = useMutation({
    mutationFn: (wanted: Partial<ImportReading>) =>
      readImportAnew(upload.id, {
        encoding: upload.encoding,
        separator: upload.separator,
        has_header: upload.has_header,
        ...wanted,
      }),
    onSuccess: onRead,
    onError: notice.refusal,
  });
  return (
    <>
      <p className={classes.file}>{t('match.text', { file: upload.file_name, count: upload.total })}</p>
      <div className={classes.choices}>
        {upload.encoding && (
          <NativeSelect
            label={t('match.encoding')}
            value={upload.encoding}
            disabled={reading.isPending}
            onChange={({ currentTarget }) =>
              reading.mutate({ encoding: encodings.find((each) => each === currentTarget.value) ?? null })
            }
            data={encodings.map((each) => ({ value: each, label: t(`encoding.${each}`) }))}
          />
        )}
        {upload.separator && (
          <NativeSelect
            label={t('match.separator')}
            value={upload.separator}
            disabled={reading.isPending}
            onChange={({ currentTarget }) =>
              reading.mutate({
                separator: separators.find(([each]) => each === currentTarget.value)?.[0] ?? null,
              })
            }
            data={separators.map(([value, name]) => ({ value, label: t(`separator.${name}`) }))}
          />
        )}
        <Checkbox
          label={t('match.header')}
          checked={upload.has_header}
          disabled={reading.isPending}
          onChange={({ currentTarget }) => reading.mutate({ has_header: currentTarget.checked })}
        />
      </div>
      <p role="status" className={classes.status}>
        {reading.isPending ? t('match.reread') : ''}
      </p>
    </>
  );
}
