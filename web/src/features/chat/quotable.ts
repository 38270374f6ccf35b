import type { Message } from '~/room/wire';

const pairOf = ({ person, to_person }: Message) => [person, to_person].sort().join(' ');

/** Whether a message has the readers of the one that quotes it: nobody is shown more in a quote than they were before. */
export function isQuotable(quoted: Message, by: Message): boolean {
  return quoted.to === by.to && (by.to !== 'person' || pairOf(quoted) === pairOf(by));
}
