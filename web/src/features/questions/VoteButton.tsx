import { UnstyledButton } from '@mantine/core';
import { IconThumbUp, IconThumbUpFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Question } from '~/generated/room';
import { useCommand } from '~/room/context';
import { useMay, useOwn } from '~/room/parts';
import classes from './Questions.module.css';

/** One vote for somebody else's question, taken back by pressing again. */
export function VoteButton({
  question: { id, standing, votes },
  isOwn,
}: {
  question: Question;
  isOwn: boolean;
}) {
  const { t } = useTranslation('questions');
  const command = useCommand();
  const mayVote = useMay('questions', 'vote_question');
  const hasVoted = useOwn('questions')?.voted.includes(id) ?? false;
  const Thumb = hasVoted ? IconThumbUpFilled : IconThumbUp;
  if (standing === 'waiting') return null;
  return (
    <UnstyledButton
      className={classes.vote}
      aria-pressed={hasVoted}
      aria-label={`${t('vote')}: ${t('votes', { count: votes })}`}
      title={t(isOwn ? 'voteOwn' : 'vote')}
      disabled={!mayVote || isOwn || standing !== 'open'}
      onClick={() => void command({ kind: hasVoted ? 'take_vote_back' : 'vote_question', question: id })}
    >
      <Thumb size={16} aria-hidden="true" />
      {votes}
    </UnstyledButton>
  );
}
