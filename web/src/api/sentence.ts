import i18next from 'i18next';
import { Refused, Unreachable } from './refused';

/** Where sentences are looked for: what may be said on any page, what a room says, and what only the panel says. The pages of
 * rooms and of the panel load theirs ahead. */
const catalogues = ['refusals', 'refusals_room', 'refusals_panel'] as const;

const isSaid = (key: string) => i18next.exists(key, { ns: catalogues, count: 1 });

function codeOf(problem: unknown): string {
  if (problem instanceof Refused) return problem.code;
  return problem instanceof Unreachable ? 'unreachable' : 'unexpected';
}

/** Waiting times are told in whole minutes. */
function countedFields(fields: Record<string, unknown>): Record<string, unknown> {
  const seconds = fields.retry_after_seconds;
  return typeof seconds === 'number' ? { ...fields, count: Math.max(1, Math.ceil(seconds / 60)) } : fields;
}

/** The refusal, once everything that it says can be said: a tool of the panel that is used in a room may be refused in words that
 * the room's page has not loaded. */
export async function sayable(refusal: Refused): Promise<Refused> {
  const keys = [refusal.code, ...refusal.problems.map(({ problem }) => `field.${problem}`)];
  if (!keys.every(isSaid)) await i18next.loadNamespaces([...catalogues]);
  return refusal;
}

/** What to tell a person about a refusal, in their language. */
export function sentenceFor(problem: unknown): string {
  const fields = problem instanceof Refused ? countedFields(problem.fields) : {};
  const code = codeOf(problem);
  const key = isSaid(code) ? code : 'unexpected';
  // Codes come from the server at run time; `isSaid` has just checked this one.
  return i18next.t(key as 'unexpected', { ns: catalogues, ...fields });
}

/** What is wrong with one field of a form: the code that the server or the form gave, with the fields of its sentence. */
export type FieldCode = string | { code: string; fields: Record<string, unknown> };

export function fieldSentence(problem: FieldCode): string {
  const { code, fields } = typeof problem === 'string' ? { code: problem, fields: {} } : problem;
  const key = isSaid(`field.${code}`) ? `field.${code}` : 'field.invalid';
  return i18next.t(key as 'field.invalid', { ns: catalogues, ...fields });
}
