import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand, useShown } from '~/room/context';
import { emojis, type Reaction, reactions } from '~/room/reactions';
import classes from './MessageReactions.module.css';

/** Which of the five this person has given to a message, and how to give one or take it back. */
export function useMyReactions(message: string) {
  const command = useCommand();
  const mine = useShown(({ own }) => own.parts.chat?.reacted[message]);
  const press = (reaction: Reaction) =>
    void command({
      kind: mine?.includes(reaction) ? 'take_reaction_back' : 'react_to_message',
      message,
      reaction,
    });
  return { isMine: (reaction: Reaction) => mine?.includes(reaction) ?? false, press };
}

type MessageReactionsProps = { message: string; mayReact: boolean };

/** How many of each kind; one's own are marked, and pressed again to take them back. */
export function MessageReactions({ message, mayReact }: MessageReactionsProps) {
  const { t } = useTranslation(['chat', 'reactions']);
  const counts = useShown(
    ({ room }) => room.parts.chat?.reactions[message] ?? room.parts.chat?.stage_reactions[message],
  );
  const { isMine, press } = useMyReactions(message);
  if (!counts) return null;
  return (
    <fieldset className={classes.row} aria-label={t('reactions:title')}>
      {reactions.map((reaction, index) => {
        const number = counts[index] ?? 0;
        if (number === 0) return null;
        return (
          <UnstyledButton
            key={reaction}
            className={classes.count}
            aria-label={t('reacted', { reaction: t(`reactions:${reaction}`), number })}
            aria-pressed={isMine(reaction)}
            disabled={!mayReact}
            onClick={() => press(reaction)}
          >
            <span aria-hidden="true">{emojis[reaction]}</span> {number}
          </UnstyledButton>
        );
      })}
    </fieldset>
  );
}
