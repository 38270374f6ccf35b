import type { Message } from '~/room/wire';

/** A message with the words that were looked for, and what stands around them. */
export type Found = { message: Message; before: string; hit: string; after: string };

const AROUND = 60;

/** Capitals and small letters alike. The newest first. */
export function find(messages: Message[], words: string): Found[] {
  const wanted = words.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (!wanted) return [];
  const pattern = new RegExp(wanted, 'iu');
  const found: Found[] = [];
  for (const message of messages) {
    const match = pattern.exec(message.text);
    if (match) found.push(around(message, match.index, match[0]));
    else if (pattern.test(message.name)) found.push(around(message, 0, ''));
  }
  return found.reverse();
}

function around(message: Message, at: number, hit: string): Found {
  const { text } = message;
  const from = Math.max(0, at - AROUND / 2);
  const end = at + hit.length;
  return {
    message,
    before: (from > 0 ? '…' : '') + text.slice(from, at),
    hit,
    after: text.slice(end, end + AROUND) + (text.length > end + AROUND ? '…' : ''),
  };
}
