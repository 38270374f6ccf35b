import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconThumbUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Question } from '~/generated/room';
import { useCommand } from '~/room/context';
import { useMay } from '~/room/parts';
import classes from './QuestionCard.module.css';

export function QuestionCard({ question }: { question: Question }) {
  const { t } = useTranslation('questions');
  const command = useCommand();
  const mayHide = useMay('questions', 'hide_question');
  const { text, name, votes } = question;
  return (
    <figure className={classes.card}>
      <blockquote className={classes.text} dir="auto">
        {text}
      </blockquote>
      <figcaption className={classes.from}>
        <span dir="auto">{name || t('anonymous')}</span>
        {votes > 0 && (
          <span className={classes.votes}>
            <IconThumbUp size={15} aria-hidden="true" />
            <span aria-hidden="true">{votes}</span>
            <VisuallyHidden>{t('votes', { count: votes })}</VisuallyHidden>
          </span>
        )}
      </figcaption>
      {mayHide && (
        <ActionIcon
          className={classes.hide}
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('hide')}
          title={t('hide')}
          onClick={() => void command({ kind: 'hide_question' })}
        >
          <IconX size={18} />
        </ActionIcon>
      )}
    </figure>
  );
}
