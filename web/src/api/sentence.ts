import i18next from 'i18next';
import { Refused, Unreachable } from './refused';

function codeOf(problem: unknown): string {
  if (problem instanceof Refused) return problem.code;
  return problem instanceof Unreachable ? 'unreachable' : 'unexpected';
}

/** What to tell a person about a refusal, in their language; codes are the keys of the catalogue `refusals`. */
export function sentenceFor(problem: unknown): string {
  const code = codeOf(problem);
  const fields = problem instanceof Refused ? problem.fields : {};
  const key = i18next.exists(code, { ns: 'refusals' }) ? code : 'unexpected';
  // Codes come from the server at run time; `exists` has just checked this one.
  return i18next.t(key as 'unexpected', { ns: 'refusals', ...fields });
}
