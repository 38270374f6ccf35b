import { Textarea } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { type KeyboardEvent, type SyntheticEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomClient } from '~/room/context';
import { useOwn, usePart } from '~/room/parts';
import { useShortcut } from '~/room/shortcuts';
import classes from './Composer.module.css';
import { EmojiPicker } from './EmojiPicker';
import { Recipient } from './Recipient';
import { everyone, useChatTarget } from './target';
import type { Post } from './usePending';
import { useTyping } from './useTyping';

const MOST_LETTERS = 2_000;

function ClosedNote() {
  const { t } = useTranslation('chat');
  const own = useOwn('chat');
  const chat = usePart('chat');
  const reason = own?.silenced ? 'closed.silenced' : chat?.open ? 'closed.notLive' : 'closed.byHost';
  return <p className={classes.closed}>{t(reason)}</p>;
}

/** Writes a message: Enter sends, Shift and Enter begins a new line. */
export function Composer({ post }: { post: Post }) {
  const { t } = useTranslation('chat');
  const own = useOwn('chat');
  const { connection } = useRoomClient();
  const { target, choose } = useChatTarget();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = useTyping(connection);
  const focus = useCallback(() => field.current?.focus(), []);
  useShortcut('chat', focus);
  useEffect(() => {
    if (target.to === 'person') focus();
  }, [target, focus]);
  if (!own || own.may_write_to.length === 0) return <ClosedNote />;

  const isClosed = !own.may_write_to.includes(target.to);

  const send = (event?: SyntheticEvent) => {
    event?.preventDefault();
    const said = text.trim();
    if (!said || isClosed) return;
    setText('');
    void post(said, target).then((isDone) => {
      // Refused: what was written is given back, unless something new was begun.
      if (!isDone) setText((now) => now || said);
    });
    focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) send(event);
    if (event.key === 'Escape' && target.to !== 'everyone') choose(everyone);
  };
  const insert = (emoji: string) => {
    setText((before) => (before + emoji).slice(0, MOST_LETTERS));
    focus();
  };
  const placeholder =
    target.to === 'person'
      ? t('placeholder.person', { name: target.name })
      : t(`placeholder.${isClosed ? 'closed' : target.to}`);

  return (
    <form className={classes.composer} onSubmit={send}>
      <Recipient />
      <div className={classes.line}>
        <Textarea
          ref={field}
          className={classes.field}
          aria-label={t('message.field')}
          placeholder={placeholder}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={MOST_LETTERS}
          disabled={isClosed}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            if (event.currentTarget.value) typing();
          }}
          onKeyDown={onKeyDown}
          rightSection={<EmojiPicker onPick={insert} />}
        />
        <button
          type="submit"
          className={classes.send}
          aria-label={t('send')}
          disabled={isClosed || !text.trim()}
        >
          <IconSend2 size={20} aria-hidden="true" />
        </button>
      </div>
      {text.length > MOST_LETTERS - 200 && (
        <p className={classes.left}>{t('lettersLeft', { count: MOST_LETTERS - text.length })}</p>
      )}
    </form>
  );
}
