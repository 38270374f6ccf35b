import { Button, Skeleton } from '@mantine/core';
import { IconArrowLeft, IconCloudOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { importQuery } from '~/api/contacts';
import { sentenceFor } from '~/api/sentence';
import { Empty } from '~/ui/Empty';
import { PageHead } from '~/ui/PageHead';
import { usePageTitle } from '~/ui/usePageTitle';
import { ChooseFile } from './ChooseFile';
import { Matching } from './Matching';
import { Progress } from './Progress';
import { Report } from './Report';

/** Choose a file, say what its columns mean, watch it, read what became of it. The address holds the import from the second step on. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { importId } = useParams();
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const group = query.get('group') ?? '';
  usePageTitle(t('title'));
  return (
    <>
      <PageHead title={t('title')}>
        <Button component={Link} to="/contacts" variant="default" leftSection={<IconArrowLeft size={19} />}>
          {t('back')}
        </Button>
      </PageHead>
      {importId ? (
        <Begun key={importId} id={importId} group={group} />
      ) : (
        <ChooseFile onRead={({ id }) => navigate(`/contacts/import/${id}${group && `?group=${group}`}`)} />
      )}
    </>
  );
}

function Begun({ id, group }: { id: string; group: string }) {
  const { t } = useTranslation(['imports', 'common']);
  const query = useQuery(importQuery(id));
  if (query.isPending) return <Skeleton height={420} radius="md" aria-label={t('common:loading')} />;
  if (!query.data)
    return (
      <Empty icon={<IconCloudOff size={30} />} title={t('title')} text={sentenceFor(query.error)}>
        <Button component={Link} to="/contacts/import">
          {t('done.again')}
        </Button>
      </Empty>
    );
  switch (query.data.state) {
    case 'read':
      return <Matching upload={query.data} firstGroup={group} />;
    case 'running':
      return <Progress upload={query.data} />;
    case 'done':
    case 'failed':
      return <Report upload={query.data} />;
  }
}
