import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

type SearchFieldProps = {
  label: string;
  typed: string;
  onType: (typed: string) => void;
  className?: string | undefined;
};

/** Words that a list is searched for. */
export function SearchField({ label, typed, onType, className }: SearchFieldProps) {
  return (
    <TextInput
      {...(className && { className })}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      maxLength={100}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
