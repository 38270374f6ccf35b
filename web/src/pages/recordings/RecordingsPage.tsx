import { Button } from '@mantine/core';
import { IconCloudOff, IconVideo } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { recordingsQuery } from '~/api/recordings';
import { sentenceFor } from '~/api/sentence';
import { LibraryTabs } from '~/pages/library/LibraryTabs';
import { Empty } from '~/ui/Empty';
import { PageHead } from '~/ui/PageHead';
import { Pages } from '~/ui/Pages';
import { SearchField } from '~/ui/SearchField';
import { useLastPage } from '~/ui/useLastPage';
import { usePageTitle } from '~/ui/usePageTitle';
import { RecordingRow } from './RecordingRow';
import classes from './Recordings.module.css';
import { TimeBar } from './TimeBar';

const pageSize = 25;

function NoRecordings() {
  const { t } = useTranslation('library', { keyPrefix: 'recordings' });
  return (
    <Empty icon={<IconVideo size={30} />} title={t('empty.title')} text={t('empty.text')}>
      <Button component={Link} to="/settings#recording" variant="default">
        {t('empty.settings')}
      </Button>
    </Empty>
  );
}

export function RecordingsPage() {
  const { t } = useTranslation('library', { keyPrefix: 'recordings' });
  const { t: ofLibrary } = useTranslation('library');
  const { t: common } = useTranslation();
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(1);
  const words = useDeferredValue(typed.trim());
  const { data: list, error, refetch } = useQuery(recordingsQuery(words, page));
  useLastPage(list, page, pageSize, setPage);
  usePageTitle(t('title'));
  return (
    <>
      <PageHead title={ofLibrary('title')}>
        <LibraryTabs current="recordings" />
        {list && <TimeBar list={list} />}
      </PageHead>
      {error && !list ? (
        <Empty icon={<IconCloudOff size={30} />} title={t('noAnswer')} text={sentenceFor(error)}>
          <Button onClick={() => void refetch()}>{common('retry')}</Button>
        </Empty>
      ) : list?.total === 0 && !words ? (
        <NoRecordings />
      ) : (
        <>
          <SearchField
            className={classes.search}
            label={t('search')}
            typed={typed}
            onType={(next) => {
              setTyped(next);
              setPage(1);
            }}
          />
          <ul className={classes.list} aria-label={t('title')}>
            {list?.items.map((recording) => (
              <RecordingRow key={recording.id} recording={recording} />
            ))}
          </ul>
          {list?.total === 0 && <p className={classes.nothing}>{t('nothingFound')}</p>}
          <Pages page={page} size={pageSize} total={list?.total ?? 0} onPage={setPage} />
        </>
      )}
    </>
  );
}
