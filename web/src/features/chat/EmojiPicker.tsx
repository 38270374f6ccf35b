import { Popover, Skeleton, UnstyledButton } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '~/i18n/i18n';
import classes from './EmojiPicker.module.css';

const Emojis = lazy(async () => ({
  default: await withTexts(
    import('./Emojis').then((module) => module.Emojis),
    'emoji',
  ),
}));

export function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
  const { t } = useTranslation('chat');
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const dismiss = () => {
    setOpen(false);
    button.current?.focus();
  };
  const pick = (emoji: string) => {
    setOpen(false);
    onPick(emoji);
  };
  return (
    <Popover opened={isOpen} onDismiss={dismiss} position="top-end" trapFocus withRoles={false}>
      <Popover.Target>
        <UnstyledButton
          ref={button}
          className={classes.button}
          aria-label={t('emoji')}
          aria-expanded={isOpen}
          onClick={() => setOpen((was) => !was)}
        >
          <IconMoodSmile size={20} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.choice}>
        <Suspense fallback={<Skeleton className={classes.coming} />}>
          <Emojis onPick={pick} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
