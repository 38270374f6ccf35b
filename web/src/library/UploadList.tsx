import { ActionIcon, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '~/api/sentence';
import { useReader } from '~/time/reader';
import classes from './Library.module.css';
import { dismissUpload, useUploads } from './uploads';
import { sizeWords } from './words';

/** What is on its way, until it has arrived. */
export function UploadList() {
  const { t } = useTranslation('library');
  const { locale } = useReader();
  const uploads = useUploads();
  if (uploads.length === 0) return null;
  return (
    <ul className={classes.uploads} aria-label={t('uploads')}>
      {uploads.map(({ key, name, bytes, sent, problem, cancel }) => (
        <li key={key} className={classes.upload}>
          <span className={classes.name} dir="auto">
            {name}
          </span>
          {problem ? (
            <span className={classes.problem} role="alert">
              {sentenceFor(problem)}
            </span>
          ) : (
            <>
              <span className={classes.facts}>
                {t('sent', { sent: sizeWords(sent, locale), all: sizeWords(bytes, locale) })}
              </span>
              <Progress value={(100 * sent) / bytes} size="sm" aria-label={t('progress', { name })} />
            </>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(problem ? 'dismiss' : 'cancel', { name })}
            onClick={problem ? () => dismissUpload(key) : cancel}
          >
            <IconX size={18} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
