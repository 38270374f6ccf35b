import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { readRecipients } from '~/api/recordings';
import type { Contact, InvitedPerson } from '~/api/wire';

const longestName = 100;

export const personOf = ({ first_name, last_name, email }: Contact): InvitedPerson => ({
  name: `${first_name} ${last_name}`.trim().slice(0, longestName),
  email,
});

/** Each address once, in the order in which they were chosen. */
export function withPeople(chosen: InvitedPerson[], more: InvitedPerson[]): InvitedPerson[] {
  const known = new Set(chosen.map(({ email }) => email));
  return [...chosen, ...more.filter(({ email }) => !known.has(email))];
}

/** People who are chosen one by one. What cannot be read as an address stays in `text` to be put right. */
export function useChosen(recordingId: string) {
  const [people, setPeople] = useState<InvitedPerson[]>([]);
  const [text, setText] = useState('');
  const reading = useMutation({ mutationFn: (given: string) => readRecipients(recordingId, given) });
  const unread = reading.data?.unread ?? [];
  return {
    people,
    text,
    unread,
    problem: reading.error,
    isReading: reading.isPending,
    type(typed: string) {
      setText(typed);
      if (!reading.isIdle && !reading.isPending) reading.reset();
    },
    add(more: InvitedPerson[]) {
      setPeople((before) => withPeople(before, more));
      setText('');
    },
    remove(email: string) {
      setPeople((before) => before.filter((person) => person.email !== email));
    },
    clear() {
      setPeople([]);
      setText('');
      reading.reset();
    },
    /** Whoever is chosen then; nothing while something cannot be read. */
    async read(given = text): Promise<InvitedPerson[] | undefined> {
      if (!given.trim()) return people;
      const read = await reading.mutateAsync(given).catch(() => undefined);
      if (!read) {
        setText(given);
        return undefined;
      }
      setPeople((before) => withPeople(before, read.people));
      setText(read.unread.join(', '));
      return read.unread.length > 0 ? undefined : withPeople(people, read.people);
    },
  };
}

export type Chosen = ReturnType<typeof useChosen>;
