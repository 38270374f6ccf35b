import { Button, Checkbox, Group, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '~/generated/room';
import { useCommand } from '~/room/context';
import { useRoomDraft } from '~/room/useRoomDraft';
import classes from './Questions.module.css';

const mostText = 1000;

/** In words below the question, for everybody or for who asked alone. */
export function ReplyForm({ question, onDone }: { question: Question; onDone: () => void }) {
  const { t } = useTranslation('questions');
  const command = useCommand();
  const { value, change, settle } = useRoomDraft(`reply:${question.id}`, { text: '', isPrivate: false });
  const { text, isPrivate } = value;
  const [busy, setBusy] = useState(false);
  const close = () => {
    settle();
    onDone();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    setBusy(true);
    const isDone = await command({ kind: 'reply_question', question: question.id, text, private: isPrivate });
    setBusy(false);
    if (isDone) close();
  };
  return (
    <form className={classes.reply} onSubmit={(event) => void send(event)}>
      <Textarea
        label={t('reply.label')}
        autosize
        autoFocus
        maxRows={6}
        maxLength={mostText}
        value={text}
        onChange={({ currentTarget }) => change((now) => ({ ...now, text: currentTarget.value }))}
      />
      <Checkbox
        label={t('reply.private')}
        checked={isPrivate}
        onChange={({ currentTarget: { checked } }) => change((now) => ({ ...now, isPrivate: checked }))}
      />
      <Group gap="xs">
        <Button type="submit" size="compact-sm" loading={busy} disabled={text.trim() === ''}>
          {t('reply.send')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={close}>
          {t('reply.cancel')}
        </Button>
      </Group>
    </form>
  );
}
