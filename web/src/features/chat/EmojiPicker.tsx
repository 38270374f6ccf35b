import { Popover, UnstyledButton } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './EmojiPicker.module.css';

// Few enough to be seen at one look; a screen reader names each in its own language.
const emojis = [
  '🙂',
  '😀',
  '😂',
  '😊',
  '😍',
  '😉',
  '🤔',
  '😮',
  '😢',
  '😅',
  '🙌',
  '👏',
  '👍',
  '👎',
  '🙏',
  '💪',
  '👋',
  '✅',
  '❌',
  '❓',
  '❗',
  '❤️',
  '🔥',
  '🎉',
  '⭐',
  '💡',
  '📌',
  '☕',
  '🚀',
  '👀',
];

export function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
  const { t } = useTranslation('chat');
  const [isOpen, setOpen] = useState(false);
  const pick = (emoji: string) => {
    setOpen(false);
    onPick(emoji);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-end" trapFocus withRoles={false}>
      <Popover.Target>
        <UnstyledButton
          className={classes.button}
          aria-label={t('emoji')}
          aria-expanded={isOpen}
          onClick={() => setOpen((was) => !was)}
        >
          <IconMoodSmile size={20} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.grid}>
        {emojis.map((emoji) => (
          <UnstyledButton key={emoji} className={classes.emoji} onClick={() => pick(emoji)}>
            {emoji}
          </UnstyledButton>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
