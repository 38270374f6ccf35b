import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnQuestion, Question } from '~/generated/room';
import { useCommand } from '~/room/context';
import { useMayOf, useOwn, usePart } from '~/room/parts';
import { useHasRoomDraft } from '~/room/useRoomDraft';
import { LinkedText } from '~/ui/LinkedText';
import { QuestionMenu } from './QuestionMenu';
import classes from './Questions.module.css';
import { ReplyForm } from './ReplyForm';
import { VoteButton } from './VoteButton';

export function QuestionItem({ question }: { question: Question }) {
  const { t } = useTranslation('questions');
  const [isReplying, setReplying] = useState(useHasRoomDraft(`reply:${question.id}`));
  const isShown = usePart('questions')?.shown === question.id;
  const own = useOwn('questions')?.asked[question.id];
  const isWaiting = question.standing === 'waiting';
  return (
    <li className={classes.question} data-shown={isShown || undefined} data-waiting={isWaiting || undefined}>
      <div className={classes.head}>
        <span className={classes.name} dir="auto">
          {question.name || t('anonymous')}
        </span>
        {own && <span className={classes.tag}>{t('yourOwn')}</span>}
        {isWaiting && <span className={classes.waits}>{t('waits')}</span>}
        {isShown && <span className={classes.tag}>{t('onStage')}</span>}
        <QuestionMenu question={question} isOwn={own !== undefined} onReply={() => setReplying(true)} />
      </div>
      <p className={classes.text} dir="auto">
        <LinkedText text={question.text} />
      </p>
      <Replies question={question} own={own} />
      {isReplying && <ReplyForm question={question} onDone={() => setReplying(false)} />}
      <div className={classes.deeds}>
        <VoteButton question={question} isOwn={own !== undefined} />
        <Deeds question={question} isShown={isShown} />
      </div>
    </li>
  );
}

/** Whoever asked also reads what was replied to them alone. */
function Replies({ question, own }: { question: Question; own: OwnQuestion | undefined }) {
  const { t } = useTranslation('questions');
  const replies = own?.replies ?? question.replies;
  if (replies.length === 0) return null;
  return (
    <ul className={classes.replies} aria-label={t('replies')}>
      {replies.map((reply) => (
        <li key={reply.id}>
          <span className={classes.note}>
            {reply.name}
            {reply.private && ` · ${t(own ? 'reply.toYou' : 'reply.wasPrivate')}`}
          </span>
          <p className={classes.text} dir="auto">
            <LinkedText text={reply.text} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What the stage presses most. */
function Deeds({ question: { id, standing }, isShown }: { question: Question; isShown: boolean }) {
  const { t } = useTranslation('questions');
  const may = useMayOf('questions');
  const command = useCommand();
  if (!may('settle_question')) return null;
  if (standing === 'waiting') {
    return (
      <>
        <Button size="compact-sm" onClick={() => void command({ kind: 'approve_question', question: id })}>
          {t('approve')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void command({ kind: 'dismiss_question', question: id })}
        >
          {t('decline')}
        </Button>
      </>
    );
  }
  if (standing !== 'open') return null;
  const toggle = isShown ? may('hide_question') : may('show_question');
  return (
    <>
      {toggle && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            void command(isShown ? { kind: 'hide_question' } : { kind: 'show_question', question: id })
          }
        >
          {t(isShown ? 'hide' : 'show')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void command({ kind: 'settle_question', question: id })}
      >
        {t('settle')}
      </Button>
    </>
  );
}
