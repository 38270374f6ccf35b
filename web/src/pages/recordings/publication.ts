import type { LeadAsk, Publication, PublicationForm, RecordingAccess } from '~/api/wire';

export const accesses: readonly RecordingAccess[] = ['open', 'password', 'lead'];
export const asks: readonly LeadAsk[] = ['first_name', 'last_name', 'company', 'phone'];

/** What the form holds; `asks` with spaces between. */
export type Typed = { access: string; password: string; asks: string; consent: string };

export const startOf = (publication: Publication | null): Typed => ({
  access: publication?.access ?? 'open',
  password: publication?.password ?? '',
  asks: publication?.asks.join(' ') ?? '',
  consent: publication?.consent ?? '',
});

export const formOf = (typed: Typed): Required<PublicationForm> => ({
  access: accesses.find((access) => access === typed.access) ?? 'open',
  password: typed.password.trim(),
  asks: asks.filter((ask) => typed.asks.split(' ').includes(ask)),
  consent: typed.consent.trim(),
});

export function toggled(words: string, word: LeadAsk): string {
  const before = words.split(' ').filter(Boolean);
  return (before.includes(word) ? before.filter((one) => one !== word) : [...before, word]).join(' ');
}
