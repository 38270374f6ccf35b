import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { embeddingQuery } from '~/api/embedding';
import { sentenceFor } from '~/api/sentence';
import { Card } from '~/ui/Card';
import { FormProblem } from '~/ui/FormProblem';
import { useEvent } from '../frame/useEvent';
import { Codes } from './Codes';
import classes from './Embed.module.css';
import { Sites } from './Sites';

/** The event on other sites: which may show it, and what is pasted there. */
export function EmbedPage() {
  const { t } = useTranslation('embed');
  const event = useEvent();
  const stored = useQuery({ ...embeddingQuery(event.id), refetchOnWindowFocus: false });
  if (stored.isError) return <FormProblem text={sentenceFor(stored.error)} />;
  if (!stored.data) return <Skeleton height={360} radius="lg" />;
  return (
    <div className={classes.cards}>
      <Card title={t('sites.title')} text={t('sites.text')}>
        <Sites event={event} stored={stored.data.sites} />
      </Card>
      <Card title={t('codes.title')} text={t('codes.text')}>
        <Codes event={event} isAllowed={stored.data.sites.length > 0} />
      </Card>
    </div>
  );
}
