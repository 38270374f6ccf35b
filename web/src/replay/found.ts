import type { Words } from './wire';

const mostFound = 200;

const plain = (text: string) => text.toLocaleLowerCase().normalize('NFKC');

/** What holds all of these words, in the order of the recording. */
export function found(words: Words[], asked: string): Words[] {
  const wanted = plain(asked).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return words
    .filter(({ text, name }) => wanted.every((word) => plain(`${name} ${text}`).includes(word)))
    .slice(0, mostFound);
}
