import { ActionIcon } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import classes from './SlideControls.module.css';

type BarButtonProps = {
  label: string;
  isPressed?: boolean;
  isOff?: boolean;
  isDrawing?: boolean;
  onClick: () => void;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

/** One of the controls below the page. */
export function BarButton({ label, isPressed, isOff, isDrawing, children, ...button }: BarButtonProps) {
  return (
    <ActionIcon
      {...button}
      className={`${classes.control} ${isDrawing ? classes.drawing : ''}`}
      variant="subtle"
      color="gray"
      size={36}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      disabled={isOff}
    >
      {children}
    </ActionIcon>
  );
}
