import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';

type DeedProps = { label: string; isOff?: boolean; onClick: () => void; children: ReactNode };

/** Something that can be done with an entry of a list. */
export const Deed = ({ label, isOff = false, onClick, children }: DeedProps) => (
  <ActionIcon
    variant="subtle"
    color="gray"
    size={36}
    aria-label={label}
    title={label}
    disabled={isOff}
    onClick={onClick}
  >
    {children}
  </ActionIcon>
);
