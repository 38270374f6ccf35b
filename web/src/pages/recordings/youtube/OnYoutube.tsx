import { Button } from '@mantine/core';
import { IconCircleCheck, IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { YoutubeExport } from '~/api/wire';
import classes from '../Recordings.module.css';

/** It has arrived; `children` is the way to export it once more. */
export function OnYoutube({ last, children }: { last: YoutubeExport; children: ReactNode }) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings.youtube' });
  return (
    <>
      <div role="status" className={classes.arrived}>
        <IconCircleCheck size={22} aria-hidden="true" />
        <span dir="auto">{t('done', { title: last.title })}</span>
      </div>
      <p>{t('private')}</p>
      <div>
        <Button
          component="a"
          href={last.studio}
          target="_blank"
          rel="noreferrer"
          rightSection={<IconExternalLink size={18} />}
        >
          {t('studio')}
        </Button>
      </div>
      <p className={classes.used}>{t('audit')}</p>
      <details className={classes.more}>
        <summary>{t('once')}</summary>
        {children}
      </details>
    </>
  );
}
