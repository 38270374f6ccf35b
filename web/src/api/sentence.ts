import i18next from 'i18next';
import { Refused, Unreachable } from './refused';

function codeOf(problem: unknown): string {
  if (problem instanceof Refused) return problem.code;
  return problem instanceof Unreachable ? 'unreachable' : 'unexpected';
}

/** Waiting times are told in whole minutes. */
function countedFields(fields: Record<string, unknown>): Record<string, unknown> {
  const seconds = fields.retry_after_seconds;
  return typeof seconds === 'number' ? { ...fields, count: Math.max(1, Math.ceil(seconds / 60)) } : fields;
}

/** What to tell a person about a refusal, in their language; codes are the keys of the catalogue `refusals`. */
export function sentenceFor(problem: unknown): string {
  const fields = problem instanceof Refused ? countedFields(problem.fields) : {};
  const code = codeOf(problem);
  const key = i18next.exists(code, { ns: 'refusals', ...fields }) ? code : 'unexpected';
  // Codes come from the server at run time; `exists` has just checked this one.
  return i18next.t(key as 'unexpected', { ns: 'refusals', ...fields });
}

/** What is wrong with one field of a form: the code that the server or the form gave, with the fields of its sentence. */
export type FieldCode = string | { code: string; fields: Record<string, unknown> };

export function fieldSentence(problem: FieldCode): string {
  const { code, fields } = typeof problem === 'string' ? { code: problem, fields: {} } : problem;
  const key = i18next.exists(`field.${code}`, { ns: 'refusals' }) ? `field.${code}` : 'field.invalid';
  return i18next.t(key as 'field.invalid', { ns: 'refusals', ...fields });
}
