import type { Recording, YoutubeExport } from '~/api/wire';

const mostTitle = 100;
const mostDescriptionBytes = 5_000;

export type Typed = { title: string; description: string };

/** What was tried before, or the recording's own title as YouTube takes it. */
export function startOf(recording: Recording, last: YoutubeExport | null): Typed {
  if (last) return { title: last.title, description: last.description };
  const letters = [...recording.title.replace(/[<>]/g, '').trim()];
  return { title: letters.slice(0, mostTitle).join(''), description: '' };
}

/** What YouTube takes no title and no description with. */
export function unlike({ title, description }: Typed) {
  const isLong = new TextEncoder().encode(description).length > mostDescriptionBytes;
  return {
    title: /[<>]/.test(title) ? 'angle_brackets' : undefined,
    description: /[<>]/.test(description) ? 'angle_brackets' : isLong ? 'too_long' : undefined,
  };
}

/** Whole percents; a hundred only when all has arrived. */
export const percentOf = ({ sent_bytes, total_bytes }: YoutubeExport) =>
  total_bytes ? Math.floor((100 * sent_bytes) / total_bytes) : 0;
