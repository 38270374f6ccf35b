import type { Shown } from '~/api/contacts';
import type { ChosenContacts } from '~/api/wire';

/** Some contacts, on whatever pages, or all that are shown. */
export type Choice = 'all' | ReadonlySet<string>;

export const nobody: Choice = new Set<string>();

export const isChosen = (choice: Choice, id: string): boolean => choice === 'all' || choice.has(id);

export const countOf = (choice: Choice, total: number): number => (choice === 'all' ? total : choice.size);

/** From 'all', what is left on the page is chosen: nobody sees the others. */
export function toggled(choice: Choice, id: string, page: readonly string[]): Choice {
  const before = choice === 'all' ? new Set(page) : new Set(choice);
  if (!before.delete(id)) before.add(id);
  return before;
}

/** The whole page in or out. */
export function pageToggled(choice: Choice, page: readonly string[]): Choice {
  if (choice === 'all') return nobody;
  const isWhole = page.every((id) => choice.has(id));
  return new Set([...choice].filter((id) => !page.includes(id)).concat(isWhole ? [] : page));
}

export function sentFor(choice: Choice, { search, group }: Shown): ChosenContacts {
  if (choice === 'all') return { ids: [], matching: { search, group_id: group || null } };
  return { ids: [...choice], matching: null };
}
