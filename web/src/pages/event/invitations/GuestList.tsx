import { Button, Menu } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventsKey, pageSize } from '~/api/events';
import { invitationsQuery, resendAll } from '~/api/invitations';
import { sentenceFor } from '~/api/sentence';
import type { Event } from '~/api/wire';
import { FormProblem } from '~/ui/FormProblem';
import { Pages } from '~/ui/Pages';
import { SearchField } from '~/ui/SearchField';
import { useNotice } from '~/ui/useNotice';
import { GuestRow } from './GuestRow';
import classes from './Invitations.module.css';
import { Numbers } from './Numbers';

function SendAgain({ event }: { event: Event }) {
  const { t } = useTranslation('invitations');
  const queries = useQueryClient();
  const notice = useNotice();
  const sending = useMutation({
    mutationFn: (onlyUnopened: boolean) => resendAll(event.id, onlyUnopened),
    onSuccess: async ({ written }) => {
      notice.done(t('again.done', { count: written }));
      await queries.invalidateQueries({ queryKey: eventsKey });
    },
    onError: notice.refusal,
  });
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconMail size={18} />} loading={sending.isPending}>
          {t('again.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => sending.mutate(true)}>{t('again.unopened')}</Menu.Item>
        <Menu.Item onClick={() => sending.mutate(false)}>{t('again.all')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Everybody who was invited, with how far they have come. */
export function GuestList({ event }: { event: Event }) {
  const { t } = useTranslation('invitations');
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const wanted = useDeferredValue(search.trim());
  const found = useQuery({ ...invitationsQuery(event.id, wanted, page), refetchInterval: 10_000 });
  const total = found.data?.total ?? 0;
  const invited = found.data?.numbers.invited ?? 0;
  if (found.data && invited === 0) return <p>{t('list.nobody')}</p>;
  return (
    <>
      <FormProblem text={found.isError ? sentenceFor(found.error) : undefined} />
      {found.data && <Numbers numbers={found.data.numbers} />}
      <div className={classes.tools}>
        <SearchField
          label={t('list.search')}
          typed={search}
          onType={(next) => {
            setSearch(next);
            setPage(1);
          }}
        />
        {event.status !== 'cancelled' && <SendAgain event={event} />}
      </div>
      {found.data && total === 0 && <p>{t('list.nobodyFound')}</p>}
      <ul className={classes.guests}>
        {found.data?.items.map((guest) => (
          <GuestRow key={guest.id} event={event} guest={guest} />
        ))}
      </ul>
      <Pages page={page} size={pageSize} total={total} onPage={setPage} />
    </>
  );
}
