import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { contactsKey, leftOutLink } from '~/api/contacts';
import type { ContactImport } from '~/api/wire';
import { Card } from '~/ui/Card';
import classes from './Import.module.css';

export function Report({ upload }: { upload: ContactImport }) {
  const { t, i18n } = useTranslation('imports');
  const queries = useQueryClient();
  // The list was read before.
  useEffect(() => void queries.invalidateQueries({ queryKey: contactsKey }), [queries]);
  const numbers = new Intl.NumberFormat(i18n.language);
  const isDone = upload.state === 'done';
  const counts = [
    ['added', upload.added],
    ['updated', upload.updated],
    ['unchanged', upload.unchanged],
    ['leftOut', upload.left_out],
  ] as const;
  return (
    <Card
      title={t(isDone ? 'done.title' : 'done.failed')}
      text={isDone ? upload.file_name : t('done.failedText')}
    >
      <dl className={classes.counts}>
        {counts.map(([name, number]) => (
          <div key={name}>
            <dt>{t(`done.${name}`)}</dt>
            <dd>{numbers.format(number)}</dd>
          </div>
        ))}
      </dl>
      {upload.left_out > 0 && (
        <div>
          <Button
            component="a"
            href={leftOutLink(upload.id)}
            download
            variant="default"
            leftSection={<IconDownload size={19} />}
          >
            {t('done.why')}
          </Button>
          <p>{t('done.whyText')}</p>
        </div>
      )}
      <div className={classes.ways}>
        <Button component={Link} to="/contacts">
          {t('done.toList')}
        </Button>
        <Button component={Link} to="/contacts/import" variant="default">
          {t('done.again')}
        </Button>
      </div>
    </Card>
  );
}
