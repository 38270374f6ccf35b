import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { contactsKey, groupsQuery, importQuery, startImport } from '~/api/contacts';
import { sentenceFor } from '~/api/sentence';
import type { ContactImport } from '~/api/wire';
import { FormProblem } from '~/ui/FormProblem';
import { columnsProblem, withMeaning } from './columns';
import classes from './Import.module.css';
import { Preview } from './Preview';
import { Reading } from './Reading';

const ways = ['fill', 'overwrite', 'leave'] as const;
const newGroup = 'new';

export function Matching({ upload, firstGroup }: { upload: ContactImport; firstGroup: string }) {
  const { t } = useTranslation(['imports', 'contacts']);
  const queries = useQueryClient();
  const groups = useQuery(groupsQuery);
  const [columns, setColumns] = useState(upload.columns);
  const [known, setKnown] = useState<(typeof ways)[number]>('fill');
  const [group, setGroup] = useState(firstGroup);
  const [groupName, setGroupName] = useState('');
  const keep = (changed: ContactImport) => queries.setQueryData(importQuery(upload.id).queryKey, changed);
  const starting = useMutation({
    mutationFn: () =>
      startImport(upload.id, {
        columns,
        known,
        group_ids: group && group !== newGroup ? [group] : [],
        new_group: group === newGroup ? groupName.trim() : '',
      }),
    onSuccess: async (started) => {
      keep(started);
      await queries.invalidateQueries({ queryKey: contactsKey });
    },
  });
  const problem = columnsProblem(columns);
  const isNameless = group === newGroup && !groupName.trim();
  return (
    <div className={classes.matching}>
      <Reading
        upload={upload}
        onRead={(changed) => {
          keep(changed);
          setColumns(changed.columns);
        }}
      />
      <h2>{t('match.title')}</h2>
      <Preview
        upload={upload}
        columns={columns}
        onMean={(index, meaning) => setColumns(withMeaning(columns, index, meaning))}
      />
      <div className={classes.choices}>
        <NativeSelect
          label={t('known.title')}
          value={known}
          onChange={({ currentTarget }) =>
            setKnown(ways.find((way) => way === currentTarget.value) ?? 'fill')
          }
          data={ways.map((way) => ({ value: way, label: t(`known.${way}`) }))}
        />
        <NativeSelect
          label={t('groups.title')}
          value={group}
          onChange={({ currentTarget }) => setGroup(currentTarget.value)}
          data={[
            { value: '', label: t('groups.none') },
            ...(groups.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
            { value: newGroup, label: t('groups.new') },
          ]}
        />
        {group === newGroup && (
          <TextInput
            label={t('contacts:groupName')}
            maxLength={100}
            value={groupName}
            onChange={({ currentTarget }) => setGroupName(currentTarget.value)}
          />
        )}
      </div>
      <FormProblem
        text={problem ? t(`problem.${problem}`) : starting.error ? sentenceFor(starting.error) : undefined}
      />
      <div className={classes.ways}>
        <Button
          loading={starting.isPending}
          disabled={Boolean(problem) || isNameless}
          onClick={() => starting.mutate()}
        >
          {t('start', { count: upload.total })}
        </Button>
        <Button component={Link} to="/contacts/import" variant="default">
          {t('match.other')}
        </Button>
      </div>
    </div>
  );
}
