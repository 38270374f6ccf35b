import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { emojis, reactions } from '~/room/reactions';
import { useMyReactions } from './MessageReactions';
import classes from './MessageReactions.module.css';

const parts = { item: classes.one, itemIndicator: classes.unseen, itemLabel: classes.sign };

/** The five at the head of a message's menu. */
export function ReactItems({ message }: { message: string }) {
  const { t } = useTranslation(['chat', 'reactions']);
  const { isMine, press } = useMyReactions(message);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a menu holds groups, not fieldsets.
    <div role="group" className={classes.choice} aria-label={t('message.react')}>
      {reactions.map((reaction) => (
        <Menu.CheckboxItem
          key={reaction}
          classNames={parts}
          aria-label={t(`reactions:${reaction}`)}
          checked={isMine(reaction)}
          onChange={() => press(reaction)}
          closeMenuOnClick
        >
          <span aria-hidden="true">{emojis[reaction]}</span>
        </Menu.CheckboxItem>
      ))}
    </div>
  );
}
