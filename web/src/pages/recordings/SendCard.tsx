import { Button, Checkbox } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recipientsQuery, recordingsKey, sendRecording } from '~/api/recordings';
import type { InvitedPerson, Recording } from '~/api/wire';
import { GroupField } from '~/pages/event/invitations/GroupField';
import { Card } from '~/ui/Card';
import { Pages } from '~/ui/Pages';
import { Tag } from '~/ui/Tag';
import { useNotice } from '~/ui/useNotice';
import { ChosenField } from './ChosenField';
import classes from './Recordings.module.css';
import { useChosen } from './useChosen';

const pageSize = 25;
const nobody = { came: false, registered: false, group_ids: [] as string[] };

function Recipients({ recording }: { recording: Recording }) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings' });
  const [page, setPage] = useState(1);
  const { data: list } = useQuery(recipientsQuery(recording.id, page));
  if (!list?.total) return null;
  return (
    <>
      <h3 className={classes.subject}>{t('send.list')}</h3>
      <ul className={classes.recipients} aria-label={t('send.list')}>
        {list.items.map(({ id, email, progress }) => (
          <li key={id}>
            <span>{email}</span>
            <Tag>{t(`send.progress.${progress}`)}</Tag>
          </li>
        ))}
      </ul>
      <Pages page={page} size={pageSize} total={list.total} onPage={setPage} />
    </>
  );
}

/** A published recording goes to those who came, who registered, who are in a group of contacts, or who are chosen: to each once. */
export function SendCard({ recording }: { recording: Recording }) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings' });
  const queries = useQueryClient();
  const notice = useNotice();
  const [to, setTo] = useState(nobody);
  const chosen = useChosen(recording.id);
  const { data } = useQuery(recipientsQuery(recording.id, 1));
  const sending = useMutation({
    mutationFn: (people: InvitedPerson[]) => sendRecording(recording.id, { ...to, people }),
    onSuccess: async ({ written, known, refused }) => {
      const said = [
        t('send.done', { count: written }),
        known > 0 && t('send.known', { count: known }),
        refused > 0 && t('send.refused', { count: refused }),
      ];
      notice.done(said.filter(Boolean).join(' '));
      setTo(nobody);
      chosen.clear();
      await queries.invalidateQueries({ queryKey: recordingsKey });
    },
    onError: notice.refusal,
  });
  const send = async () => {
    // What was typed and not added yet goes along, or is put right first.
    const people = await chosen.read();
    if (people) sending.mutate(people);
  };
  const isSomebody = chosen.people.length > 0 || chosen.text.trim() !== '';
  const isNobody = !to.came && !to.registered && to.group_ids.length === 0 && !isSomebody;
  return (
    <Card title={t('send.title')} text={t('send.text')}>
      <div className={classes.asks}>
        {(['came', 'registered'] as const).map((who) => (
          <Checkbox
            key={who}
            label={t(`send.${who}`, { number: data?.audience[who] ?? 0 })}
            disabled={!data?.audience[who]}
            checked={to[who]}
            onChange={(event) => setTo({ ...to, [who]: event.currentTarget.checked })}
          />
        ))}
      </div>
      <GroupField chosen={to.group_ids} onChange={(group_ids) => setTo({ ...to, group_ids })} />
      <ChosenField chosen={chosen} />
      <div>
        <Button
          leftSection={<IconSend size={18} />}
          disabled={isNobody}
          loading={sending.isPending}
          onClick={() => void send()}
        >
          {t('send.go')}
        </Button>
      </div>
      <Recipients recording={recording} />
    </Card>
  );
}
