import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './RailButton.module.css';

type RailButtonProps = { label: string; isPressed?: boolean; onClick: () => void; children: ReactNode };

/** A tool on the rail at the left: icon above, word below. */
export function RailButton({ label, isPressed, onClick, children }: RailButtonProps) {
  return (
    <UnstyledButton
      className={classes.tool}
      aria-pressed={isPressed}
      data-element={isPressed ? 'accent' : undefined}
      onClick={onClick}
    >
      {children}
      <span>{label}</span>
    </UnstyledButton>
  );
}
