import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { viewersFile, viewersQuery } from '~/api/recordings';
import type { Recording, RecordingViewer } from '~/api/wire';
import { lengthWords } from '~/library/words';
import { clockTime, weekdayAndDay } from '~/time/format';
import { useReader } from '~/time/reader';
import { Card } from '~/ui/Card';
import { Pages } from '~/ui/Pages';
import classes from './Recordings.module.css';

const pageSize = 25;
const second = 1000;

function ViewerRow({ viewer }: { viewer: RecordingViewer }) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings' });
  const { locale, zone } = useReader();
  const at = (moment: string) => {
    const when = new Date(moment);
    return `${weekdayAndDay(when, locale, zone)}, ${clockTime(when, locale, zone)}`;
  };
  return (
    <tr>
      <td>
        <strong dir="auto">{viewer.name || viewer.email || t('viewers.unknown')}</strong>
        {viewer.name && <span>{viewer.email}</span>}
      </td>
      <td data-label={t('viewers.first')}>{at(viewer.first_at)}</td>
      <td data-label={t('viewers.last')}>{at(viewer.last_at)}</td>
      <td data-label={t('viewers.views')}>{viewer.views}</td>
      <td data-label={t('viewers.watched')}>{lengthWords(viewer.watched_seconds * second)}</td>
    </tr>
  );
}

/** Who opened a published recording, and how much of it they watched. */
export function Viewers({ recording }: { recording: Recording }) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings' });
  const [page, setPage] = useState(1);
  const { data: list } = useQuery(viewersQuery(recording.id, page));
  if (!list || (!recording.publication && list.total === 0)) return null;
  return (
    <Card title={t('viewers.title')} text={t('viewers.text')}>
      {list.total === 0 ? (
        <p>{t('viewers.none')}</p>
      ) : (
        <>
          <dl className={classes.numbers}>
            {(
              [
                ['views', list.views],
                ['people', list.viewers],
                ['watched', lengthWords(list.watched_seconds * second)],
              ] as const
            ).map(([name, value]) => (
              <div key={name}>
                <dt>{t(`viewers.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <table className={classes.viewers}>
            <thead>
              <tr>
                {(['person', 'first', 'last', 'views', 'watched'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`viewers.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.items.map((viewer) => (
                <ViewerRow key={viewer.id} viewer={viewer} />
              ))}
            </tbody>
          </table>
          <Pages page={page} size={pageSize} total={list.total} onPage={setPage} />
          <div>
            <Button
              component="a"
              href={viewersFile(recording.id)}
              download
              variant="default"
              leftSection={<IconDownload size={18} />}
            >
              {t('viewers.export')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
