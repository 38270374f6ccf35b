import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconCheck, IconDownload, IconTrash, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventsKey, pageSize } from '~/api/events';
import {
  acceptRegistrant,
  forgetRegistrant,
  registrantsFile,
  registrantsQuery,
  rejectRegistrant,
} from '~/api/registration';
import type { Event, Registrant, RegistrationView } from '~/api/wire';
import { Dialog } from '~/ui/Dialog';
import { Pages } from '~/ui/Pages';
import { SearchField } from '~/ui/SearchField';
import { useNotice } from '~/ui/useNotice';
import classes from './Registration.module.css';
import { Sources } from './Sources';
import { sourceOfPerson } from './source-name';

type Deed = (eventId: string, id: string) => Promise<unknown>;

function Person({ event, person }: { event: Event; person: Registrant }) {
  const { t } = useTranslation('registrants');
  const queries = useQueryClient();
  const notice = useNotice();
  const doing = useMutation({
    mutationFn: (deed: Deed) => deed(event.id, person.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: eventsKey }),
    onError: notice.refusal,
  });
  const [isAsking, setAsking] = useState(false);
  const name = `${person.first_name} ${person.last_name}`.trim();
  const who = name || person.email;
  const source = sourceOfPerson(person.source);
  const isUndecided = ['pending', 'waiting', 'unconfirmed'].includes(person.standing);
  const answers = Object.entries(person.answers).map(([, answer]) =>
    answer === true ? '✓' : String(answer),
  );
  return (
    <li className={classes.person}>
      <span className={classes.who}>
        <strong>{who}</strong>
        {name && <span>{person.email}</span>}
        {answers.length > 0 && <span>{answers.join(' · ')}</span>}
        {source && <span>{t('people.from', { source })}</span>}
      </span>
      <span>{t(person.came ? 'standing.came' : `standing.${person.standing}`)}</span>
      <span className={classes.ways}>
        {isUndecided && (
          <>
            <ActionIcon
              aria-label={t('people.accept', { who })}
              disabled={doing.isPending}
              onClick={() => doing.mutate(acceptRegistrant)}
            >
              <IconCheck size={19} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('people.reject', { who })}
              disabled={doing.isPending}
              onClick={() => doing.mutate(rejectRegistrant)}
            >
              <IconX size={19} />
            </ActionIcon>
          </>
        )}
        <ActionIcon
          aria-label={t('people.delete', { who })}
          disabled={doing.isPending}
          onClick={() => setAsking(true)}
        >
          <IconTrash size={19} />
        </ActionIcon>
      </span>
      <Dialog opened={isAsking} onClose={() => setAsking(false)} title={t('people.sure', { who })} centered>
        <p>{t('people.sureText')}</p>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
            {t('people.keep')}
          </Button>
          <Button color="red" loading={doing.isPending} onClick={() => doing.mutate(forgetRegistrant)}>
            {t('people.deleteNow')}
          </Button>
        </Group>
      </Dialog>
    </li>
  );
}

type RegistrantsProps = { event: Event; numbers: RegistrationView['numbers'] };

export function Registrants({ event, numbers }: RegistrantsProps) {
  const { t } = useTranslation('registrants');
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const wanted = useDeferredValue(search.trim());
  const people = useQuery(registrantsQuery(event.id, wanted, page));
  const total = people.data?.total ?? 0;
  const counts = (['registered', 'waiting', 'pending'] as const)
    .filter((standing) => standing === 'registered' || (numbers[standing] ?? 0) > 0)
    .map((standing) => t(`people.${standing}`, { count: numbers[standing] ?? 0 }));
  return (
    <section aria-label={t('people.title')}>
      <div className={classes.head}>
        <p className={classes.counts}>{counts.join(' · ')}</p>
        {(total > 0 || search) && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" leftSection={<IconDownload size={19} />}>
                {t('people.export')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {(['csv', 'xlsx'] as const).map((kind) => (
                <Menu.Item key={kind} component="a" href={registrantsFile(event.id, kind)} download>
                  {t(`people.${kind}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {(total > 0 || search) && (
        <SearchField
          label={t('people.search')}
          typed={search}
          onType={(next) => {
            setSearch(next);
            setPage(1);
          }}
        />
      )}
      {people.data && total === 0 && <p>{t(search ? 'people.nobodyFound' : 'people.nobody')}</p>}
      <ul className={classes.people}>
        {people.data?.items.map((person) => (
          <Person key={person.id} event={event} person={person} />
        ))}
      </ul>
      <Pages page={page} size={pageSize} total={total} onPage={setPage} />
      <Sources eventId={event.id} />
    </section>
  );
}
