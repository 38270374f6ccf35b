import { Button, Skeleton } from '@mantine/core';
import { IconArrowLeft, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { doublesQuery } from '~/api/contacts';
import { pageSize } from '~/api/events';
import { sentenceFor } from '~/api/sentence';
import { Empty } from '~/ui/Empty';
import { PageHead } from '~/ui/PageHead';
import { Segments } from '~/ui/Segments';
import { usePageTitle } from '~/ui/usePageTitle';
import { Pages } from '../Pages';
import { Alike } from './Alike';
import classes from './Doubles.module.css';

const views = ['name', 'phone', 'address'] as const;

export function DoublesPage() {
  const { t } = useTranslation(['contacts', 'common']);
  const [query] = useSearchParams();
  const [page, setPage] = useState(1);
  const view = views.find((each) => each === query.get('likeness')) ?? 'name';
  const doubles = useQuery(doublesQuery(view, page));
  usePageTitle(t('double.title'));
  return (
    <>
      <PageHead title={t('double.title')}>
        <Button component={Link} to="/contacts" variant="default" leftSection={<IconArrowLeft size={19} />}>
          {t('double.back')}
        </Button>
        <Segments
          label={t('double.views')}
          current={view}
          segments={views.map((each) => ({
            key: each,
            text: t(`double.likeness.${each}`),
            to: `/contacts/doubles?likeness=${each}`,
          }))}
        />
      </PageHead>
      {doubles.isPending && <Skeleton height={300} radius="md" aria-label={t('common:loading')} />}
      {doubles.isError && (
        <Empty icon={<IconUsersGroup size={30} />} title={t('noAnswer')} text={sentenceFor(doubles.error)}>
          <Button onClick={() => doubles.refetch()}>{t('common:retry')}</Button>
        </Empty>
      )}
      {doubles.data?.total === 0 && (
        <Empty icon={<IconUsersGroup size={30} />} title={t('double.none')} text={t('double.noneText')} />
      )}
      {doubles.data && doubles.data.total > 0 && (
        <>
          <p>{t('double.text')}</p>
          <div className={classes.list}>
            {doubles.data.items.map(({ contacts }) => (
              <Alike key={contacts.map(({ id }) => id).join()} contacts={contacts} />
            ))}
          </div>
          <Pages page={page} total={doubles.data.total} size={pageSize} onPage={setPage} />
        </>
      )}
    </>
  );
}
