import { Textarea } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { type KeyboardEvent, type SyntheticEvent, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomClient } from '~/room/context';
import { useOwn, usePart } from '~/room/parts';
import { useShortcut } from '~/room/shortcuts';
import classes from './Composer.module.css';
import { EmojiPicker } from './EmojiPicker';
import { Recipient } from './Recipient';
import { ReplyingTo } from './ReplyingTo';
import { everyone, type Target, useChatTarget, withoutReply } from './target';
import { MOST_LETTERS, useDraft } from './useDraft';
import type { Post } from './usePending';
import { useTyping } from './useTyping';
import { useWait } from './useWait';

function ClosedNote() {
  const { t } = useTranslation('chat');
  const own = useOwn('chat');
  const chat = usePart('chat');
  const reason = own?.silenced ? 'closed.silenced' : chat?.open ? 'closed.notLive' : 'closed.byHost';
  return <p className={classes.closed}>{t(reason)}</p>;
}

function usePlaceholder(target: Target, isClosed: boolean): string {
  const { t } = useTranslation('chat');
  if (target.to === 'person') return t('placeholder.person', { name: target.name });
  return t(`placeholder.${isClosed ? 'closed' : target.to}`);
}

/** How much may still be written, or when. */
function Left({ letters, seconds }: { letters: number; seconds: number }) {
  const { t } = useTranslation('chat');
  if (seconds > 0) return <p className={classes.left}>{t('pace.wait', { seconds })}</p>;
  return letters < 200 ? <p className={classes.left}>{t('lettersLeft', { count: letters })}</p> : null;
}

/** Writes a message: Enter sends, Shift and Enter begins a new line. */
export function Composer({ post }: { post: Post }) {
  const { t } = useTranslation('chat');
  const own = useOwn('chat');
  const { connection } = useRoomClient();
  const { target, choose } = useChatTarget();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, setText, send, insert } = useDraft(post, field);
  const typing = useTyping(connection);
  const wait = useWait();
  const focus = useCallback(() => field.current?.focus(), []);
  useShortcut('chat', focus);
  useEffect(() => {
    if (target.to === 'person' || target.repliesTo) focus();
  }, [target, focus]);
  const isClosed = !own?.may_write_to.includes(target.to);
  const placeholder = usePlaceholder(target, isClosed);
  if (!own || own.may_write_to.length === 0) return <ClosedNote />;

  const seconds = target.to === 'everyone' ? wait : 0;
  const isReady = !isClosed && seconds === 0 && text.trim() !== '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isReady) send();
    focus();
  };
  const pick = (emoji: string) => {
    insert(emoji);
    focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
    if (event.key !== 'Escape') return;
    if (target.repliesTo) choose(withoutReply(target));
    else if (target.to !== 'everyone') choose(everyone);
  };
  return (
    <form className={classes.composer} onSubmit={submit}>
      <Recipient />
      <ReplyingTo />
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
          rightSection={<EmojiPicker onPick={pick} />}
        />
        <button type="submit" className={classes.send} aria-label={t('send')} disabled={!isReady}>
          {seconds > 0 ? seconds : <IconSend2 size={20} aria-hidden="true" />}
        </button>
      </div>
      <Left letters={MOST_LETTERS - text.length} seconds={seconds} />
    </form>
  );
}
