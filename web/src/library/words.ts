import type { LibraryFile } from '~/api/wire';

const megabyte = 1024 * 1024;

/** `3.4 MB`, `120 kB`: as large as people read it from their own disk. */
export function sizeWords(bytes: number, locale: string): string {
  const [unit, value] = bytes < megabyte ? ['kilobyte', bytes / 1024] : ['megabyte', bytes / megabyte];
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: String(unit),
    unitDisplay: 'short',
    maximumFractionDigits,
  }).format(Number(value));
}

/** `4:07`, `1:02:30`. */
export function lengthWords(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** What a file is shown by in lists; nothing while it is not ready. */
export function thumbnailOf({ state, kind }: LibraryFile): string | undefined {
  if (state !== 'ready' || kind === 'audio') return undefined;
  return kind === 'video' ? 'poster.jpg' : 'page-1-small.jpg';
}

/** It can be turned page by page on the stage. */
export const isShowable = ({ state, pages }: LibraryFile) => state === 'ready' && pages > 0;

export const isPlayable = ({ state, kind }: LibraryFile) =>
  state === 'ready' && (kind === 'video' || kind === 'audio');
