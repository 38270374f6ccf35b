import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarShare } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { feedQuery, renewFeed } from '~/api/calendar';
import { sentenceFor } from '~/api/sentence';
import { CopyField } from '~/ui/CopyField';
import { Dialog } from '~/ui/Dialog';
import { FormProblem } from '~/ui/FormProblem';
import { useNotice } from '~/ui/useNotice';

/** Calendar programs know this scheme as 'subscribe', whatever the address is really read by. */
const asSubscription = (url: string) => url.replace(/^https?:/, 'webcal:');

const inGoogle = (url: string) =>
  `https://calendar.google.com/calendar/render?cid=${encodeURIComponent(asSubscription(url))}`;

function Renew() {
  const { t } = useTranslation('schedule');
  const [isAsked, asking] = useDisclosure();
  const queries = useQueryClient();
  const notice = useNotice();
  const renewing = useMutation({
    mutationFn: renewFeed,
    onSuccess: (feed) => {
      queries.setQueryData(feedQuery.queryKey, feed);
      asking.close();
      notice.done(t('feed.renewed'));
    },
    onError: notice.refusal,
  });
  return (
    <>
      <p>{t(isAsked ? 'feed.sure' : 'feed.secret')}</p>
      <div>
        <Button
          variant={isAsked ? 'filled' : 'subtle'}
          loading={renewing.isPending}
          onClick={isAsked ? () => renewing.mutate() : asking.open}
        >
          {t('feed.renew')}
        </Button>
      </div>
    </>
  );
}

function Feed() {
  const { t } = useTranslation('schedule');
  const feed = useQuery(feedQuery);
  if (feed.isError) return <FormProblem text={sentenceFor(feed.error)} />;
  if (!feed.data) return <Skeleton height={180} radius="md" />;
  const { url } = feed.data;
  return (
    <Stack>
      <p>{t('feed.text')}</p>
      <CopyField label={t('feed.address')} shown={url} />
      <Group>
        <Button component="a" href={asSubscription(url)}>
          {t('feed.app')}
        </Button>
        <Button component="a" href={inGoogle(url)} target="_blank" rel="noopener" variant="default">
          {t('feed.google')}
        </Button>
      </Group>
      <Renew />
    </Stack>
  );
}

/** The schedule in the calendar that its reader uses anyway. */
export function Subscribe() {
  const { t } = useTranslation('schedule');
  const [isOpen, dialog] = useDisclosure();
  return (
    <>
      <Button variant="default" leftSection={<IconCalendarShare size={18} />} onClick={dialog.open}>
        {t('feed.open')}
      </Button>
      <Dialog opened={isOpen} onClose={dialog.close} title={t('feed.title')} size="lg">
        <Feed />
      </Dialog>
    </>
  );
}
