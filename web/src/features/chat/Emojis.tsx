import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './EmojiPicker.module.css';
import { type EmojiGroup, emojiGroups } from './emojis';

const groups = Object.keys(emojiGroups) as EmojiGroup[];
const first = emojiGroups.faces[0];

/** As many as stand in a row: see EmojiPicker.module.css. */
const IN_A_ROW = 7;
const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -IN_A_ROW,
  ArrowDown: IN_A_ROW,
};

/** One stop of the Tab key; arrows go from one to the next. */
export function Emojis({ onPick }: { onPick: (emoji: string) => void }) {
  const { t } = useTranslation('emoji');
  const all = useRef<HTMLDivElement>(null);
  // They may come later than the panel that they open in, which looked for something to focus when it opened.
  useEffect(() => all.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || !all.current) return;
    event.preventDefault();
    const buttons = [...all.current.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it.
    <div ref={all} className={classes.groups} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <fieldset key={group} className={classes.group}>
          <legend className={classes.name}>{t(`groups.${group}`)}</legend>
          {emojiGroups[group].map((emoji) => (
            <UnstyledButton
              key={emoji}
              className={classes.emoji}
              tabIndex={emoji === first ? 0 : -1}
              aria-label={t(`names.${emoji}`)}
              title={t(`names.${emoji}`)}
              onClick={() => onPick(emoji)}
            >
              <span aria-hidden="true">{emoji}</span>
            </UnstyledButton>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
