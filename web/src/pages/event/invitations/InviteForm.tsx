import { Button, NativeSelect, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventsKey } from '~/api/events';
import { invitePeople, readQuery } from '~/api/invitations';
import { sentenceFor } from '~/api/sentence';
import type { Event, InvitationForm } from '~/api/wire';
import { languageNames, languages } from '~/i18n/languages';
import { FormProblem } from '~/ui/FormProblem';
import { RadioCards } from '~/ui/RadioCards';
import { useKept } from '~/ui/useKept';
import { useNotice } from '~/ui/useNotice';
import { draftOf } from '../frame/tabs';
import { Unsaved } from '../frame/Unsaved';
import { ContactField } from './ContactField';
import { withLine } from './contact-line';
import { GroupField } from './GroupField';
import classes from './Invitations.module.css';
import { Understood } from './Understood';
import { useDelayed } from './useDelayed';

type Draft = {
  text: string;
  groups: string[];
  role: NonNullable<InvitationForm['role']>;
  language: string;
  note: string;
};

/** Whom to write to: any mess of addresses is read, and what cannot be read stays in the field to be put right. */
export function InviteForm({ event }: { event: Event }) {
  const { t } = useTranslation(['invitations', 'refusals_panel']);
  const queries = useQueryClient();
  const notice = useNotice();
  const start: Draft = { text: '', groups: [], role: 'attendee', language: event.language, note: '' };
  const {
    value: draft,
    setValue,
    isChanged,
    discard,
    settle,
  } = useKept(draftOf(event.id, 'invitations'), start);
  const change = (by: Partial<Draft>) => setValue((before) => ({ ...before, ...by }));
  const typed = useDelayed(draft.text);
  const reading = useQuery(readQuery(event.id, typed));
  const [isEmpty, setEmpty] = useState(false);
  const read = typed.trim() ? reading.data : undefined;
  const sending = useMutation({
    mutationFn: async () => {
      // What was typed last, not what was read last.
      const now = draft.text.trim()
        ? await queries.fetchQuery(readQuery(event.id, draft.text))
        : { people: [], unread: [] };
      const asked: InvitationForm = {
        people: now.people,
        group_ids: draft.groups,
        role: draft.role,
        language: draft.language as NonNullable<InvitationForm['language']>,
        note: draft.note,
      };
      return { done: await invitePeople(event.id, asked), unread: now.unread };
    },
    onSuccess: async ({ done, unread }) => {
      if (unread.length > 0) change({ text: unread.join('\n'), groups: [] });
      else settle({ ...draft, text: '', groups: [] });
      notice.done(
        [
          t('done', { count: done.invited }),
          done.known > 0 && t('known', { count: done.known }),
          done.refused > 0 && t('refused', { count: done.refused }),
        ]
          .filter(Boolean)
          .join(' '),
      );
      await queries.invalidateQueries({ queryKey: eventsKey });
    },
  });
  useEffect(() => {
    if (draft.text.trim()) setEmpty(false);
  }, [draft.text]);
  const submit = (submitted: SyntheticEvent) => {
    submitted.preventDefault();
    if (!draft.text.trim() && draft.groups.length === 0) setEmpty(true);
    else if (!sending.isPending) sending.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <RadioCards
        name="role"
        label={t('role.label')}
        value={draft.role}
        onChoose={(role) => change({ role })}
        choices={(['attendee', 'presenter', 'moderator'] as const).map((value) => ({
          value,
          title: t(`role.${value}.title`),
          text: t(`role.${value}.text`),
        }))}
      />
      <Textarea
        label={t('people')}
        description={t('peopleHint')}
        placeholder={t('peopleExample')}
        autosize
        minRows={3}
        maxRows={10}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        error={isEmpty ? t('refusals_panel:field.people') : undefined}
      />
      <Understood read={read} />
      <ContactField
        onChoose={(line) => setValue((before) => ({ ...before, text: withLine(before.text, line) }))}
      />
      <GroupField chosen={draft.groups} onChange={(groups) => change({ groups })} />
      <Textarea
        label={t('note')}
        description={t('noteHint')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <NativeSelect
        className={classes.narrow}
        label={t('language')}
        value={draft.language}
        onChange={(event) => change({ language: event.currentTarget.value })}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <FormProblem text={sending.error ? sentenceFor(sending.error) : undefined} />
      <div className={classes.ways}>
        <Button type="submit" size="lg" leftSection={<IconSend size={18} />} loading={sending.isPending}>
          {read && read.people.length > 0 && draft.groups.length === 0
            ? t('invite', { count: read.people.length })
            : t('inviteNobody')}
        </Button>
        <Unsaved isChanged={isChanged} onDiscard={discard} />
      </div>
    </form>
  );
}
