import type { ContactImport } from '~/api/wire';

export type Column = ContactImport['columns'][number];

export const meanings = [
  'email',
  'first_name',
  'last_name',
  'name',
  'company',
  'phone',
  'language',
] as const satisfies Column[];

export const separators = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'pipe'],
] as const;

export const encodings = [
  'utf-8',
  'utf-16-le',
  'utf-16-be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'koi8-r',
] as const;

export const asMeaning = (text: string): Column => meanings.find((meaning) => meaning === text) ?? null;

/** What keeps an import from starting. */
export function columnsProblem(columns: readonly Column[]): 'noAddress' | 'twice' | undefined {
  if (!columns.includes('email')) return 'noAddress';
  const said = columns.filter((column) => column !== null);
  return new Set(said).size < said.length ? 'twice' : undefined;
}

/** Whoever says what one column means takes it away from another. */
export function withMeaning(columns: readonly Column[], index: number, meaning: Column): Column[] {
  return columns.map((before, place) => {
    if (place === index) return meaning;
    return before === meaning ? null : before;
  });
}
