import { Tooltip, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ControlButton.module.css';

type ControlButtonProps = {
  /** The name, which stays the same in every state. */
  label: string;
  /** What a press does now, for the eye. */
  says: string;
  isPressed?: boolean;
  isBusy?: boolean;
  isDisabled?: boolean;
  tone?: 'amber';
  onClick: () => void;
  children: ReactNode;
};

/** One of a person's own controls at the bottom of the room. */
export function ControlButton(props: ControlButtonProps) {
  const { label, says, isPressed, isBusy, isDisabled, tone, onClick, children } = props;
  return (
    <Tooltip label={says} openDelay={400} disabled={says === label}>
      <UnstyledButton
        className={classes.control}
        aria-label={label}
        aria-pressed={isPressed}
        aria-busy={isBusy || undefined}
        aria-description={isDisabled ? says : undefined}
        data-tone={tone}
        disabled={isDisabled}
        onClick={onClick}
      >
        {children}
      </UnstyledButton>
    </Tooltip>
  );
}
