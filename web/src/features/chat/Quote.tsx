import { UnstyledButton } from '@mantine/core';
import { IconCornerUpLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Message } from '~/room/wire';
import classes from './Quote.module.css';

const FIRST_LETTERS = 160;

/** Name and first words, as they stand over a reply. */
export function QuotedWords({ message }: { message: Message }) {
  return (
    <span className={classes.words}>
      <span className={classes.name}>{message.name}</span> {message.text.slice(0, FIRST_LETTERS)}
    </span>
  );
}

type QuoteProps = { id: string; quoted: Message | undefined; isEarlier: boolean; goTo: (id: string) => void };

/** Leads to the message; of one that was deleted there is nothing left to quote. */
export function Quote({ id, quoted, isEarlier, goTo }: QuoteProps) {
  const { t } = useTranslation('chat');
  if (!quoted && !isEarlier) return <p className={classes.gone}>{t('reply.gone')}</p>;
  const label = quoted && t('reply.show', { name: quoted.name, text: quoted.text.slice(0, FIRST_LETTERS) });
  return (
    <UnstyledButton className={classes.quote} aria-label={label} onClick={() => goTo(id)}>
      <IconCornerUpLeft size={14} aria-hidden="true" />
      {quoted ? (
        <QuotedWords message={quoted} />
      ) : (
        <span className={classes.words}>{t('reply.earlier')}</span>
      )}
    </UnstyledButton>
  );
}
