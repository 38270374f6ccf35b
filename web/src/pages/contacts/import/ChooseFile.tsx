import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importQuery, uploadContacts } from '~/api/contacts';
import { sentenceFor } from '~/api/sentence';
import type { ContactImport } from '~/api/wire';
import { Empty } from '~/ui/Empty';
import { FormProblem } from '~/ui/FormProblem';
import { PickFiles } from '~/ui/PickFiles';
import classes from './Import.module.css';

const kinds = '.csv,.txt,.tsv,.xls,.xlsx,text/csv';

export function ChooseFile({ onRead }: { onRead: (upload: ContactImport) => void }) {
  const { t } = useTranslation('imports');
  const queries = useQueryClient();
  const [isOver, setOver] = useState(false);
  const reading = useMutation({
    mutationFn: uploadContacts,
    onSuccess: (upload) => {
      queries.setQueryData(importQuery(upload.id).queryKey, upload);
      onRead(upload);
    },
  });
  const read = (file: File | undefined) => {
    if (file && !reading.isPending) reading.mutate(file);
  };
  const over = (isHere: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isHere);
  };
  return (
    // What is dropped can be chosen by the button, too.
    <section
      className={classes.drop}
      aria-label={t('drop.title')}
      data-over={isOver}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        over(false)(event);
        read(event.dataTransfer.files[0]);
      }}
    >
      <FormProblem text={reading.error ? sentenceFor(reading.error) : undefined} />
      <Empty icon={<IconFileSpreadsheet size={30} />} title={t('drop.title')} text={t('drop.text')}>
        <PickFiles accept={kinds} onFiles={([file]) => read(file)}>
          {(open) => (
            <Button onClick={open} loading={reading.isPending}>
              {t('drop.choose')}
            </Button>
          )}
        </PickFiles>
      </Empty>
      <p role="status">{reading.isPending ? t('drop.reading') : ''}</p>
    </section>
  );
}
