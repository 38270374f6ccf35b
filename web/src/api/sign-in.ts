import { ask } from './http';
import { type FieldProblem, Refused, refusalFrom } from './refused';

// django-allauth's headless browser API; its answers are not part of our contract, so their shapes stand here.
const base = '/_allauth/browser/v1';

type Flow = { id: string; is_pending?: boolean };
type Answer = {
  status: number;
  data: Record<string, unknown>;
  meta: Record<string, unknown>;
  pending: string[];
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFlow(value: unknown): value is Flow {
  return isRecord(value) && typeof value.id === 'string';
}

function problemsOf(body: unknown): FieldProblem[] {
  if (!isRecord(body) || !Array.isArray(body.errors)) return [];
  return body.errors
    .filter(isRecord)
    .map(({ param, code }) => ({ field: String(param ?? ''), problem: String(code ?? 'invalid') }));
}

/** 401 is an answer there: it lists the steps that are still to be done. */
async function auth(
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<Answer> {
  const answer = await ask(method, base + path, { body, ...(headers && { headers }) });
  const content = isRecord(answer.body) ? answer.body : {};
  if (answer.status === 429) throw new Refused(429, 'too_many_attempts', { retry_after_seconds: 300 });
  if (answer.status === 400) throw new Refused(400, 'invalid', { errors: problemsOf(answer.body) });
  if (answer.status >= 402 && answer.status !== 409) throw refusalFrom(answer.status, answer.body);
  const data = isRecord(content.data) ? content.data : {};
  const flows = Array.isArray(data.flows) ? data.flows.filter(isFlow) : [];
  const meta = isRecord(content.meta) ? content.meta : {};
  const pending = flows.filter((flow) => flow.is_pending).map((flow) => flow.id);
  return { status: answer.status, data, meta, pending };
}

export type SignInStep = 'done' | 'code';

function stepAfter({ status, pending }: Answer): SignInStep {
  if (status === 200 || status === 409) return 'done';
  if (pending.includes('mfa_authenticate')) return 'code';
  throw new Refused(status, 'sign_in_unfinished', {});
}

export async function signIn(email: string, password: string): Promise<SignInStep> {
  return stepAfter(await auth('POST', '/auth/login', { email, password }));
}

export async function signInWithCode(code: string): Promise<SignInStep> {
  return stepAfter(await auth('POST', '/auth/2fa/authenticate', { code: code.replaceAll(/\s/g, '') }));
}

export type SignUp = { name: string; email: string; password: string; language: string; zone: string };

export async function signUp(form: SignUp): Promise<SignInStep> {
  return stepAfter(await auth('POST', '/auth/signup', form));
}

export async function signOut(): Promise<void> {
  await auth('DELETE', '/auth/session');
}

export async function askForReset(email: string): Promise<void> {
  await auth('POST', '/auth/password/request', { email });
}

/** Refused when the link is too old or was used. */
export async function checkResetKey(key: string): Promise<true> {
  await auth('GET', '/auth/password/reset', undefined, { 'X-Password-Reset-Key': key });
  return true;
}

export async function resetPassword(key: string, password: string): Promise<void> {
  await auth('POST', '/auth/password/reset', { key, password });
}

/** Signed in, but not recently enough for a change of how one signs in: the password is wanted once more. */
function refuseUnfinished({ status, meta }: Answer): void {
  if (status !== 401) return;
  throw new Refused(401, meta.is_authenticated === true ? 'reauthentication_needed' : 'sign_in_needed', {});
}

export async function changePassword(current: string, fresh: string): Promise<void> {
  await auth('POST', '/account/password/change', { current_password: current, new_password: fresh });
}

export async function reauthenticate(password: string): Promise<void> {
  await auth('POST', '/auth/reauthenticate', { password });
}

export type TotpOffer = { secret: string; url: string };

/** A fresh secret for an authenticator app; null when one is already in use. */
export async function totpOffer(): Promise<TotpOffer | null> {
  const answer = await ask('GET', `${base}/account/authenticators/totp`);
  if (answer.status === 200) return null;
  const meta = isRecord(answer.body) && isRecord(answer.body.meta) ? answer.body.meta : {};
  if (answer.status === 409) throw new Refused(409, 'unverified_email', {});
  if (answer.status !== 404) throw refusalFrom(answer.status, answer.body);
  return { secret: String(meta.secret ?? ''), url: String(meta.totp_url ?? '') };
}

export async function turnOnTotp(code: string): Promise<void> {
  refuseUnfinished(await auth('POST', '/account/authenticators/totp', { code: code.replaceAll(/\s/g, '') }));
}

export async function turnOffTotp(): Promise<void> {
  refuseUnfinished(await auth('DELETE', '/account/authenticators/totp'));
}

function codesIn(answer: Answer): string[] {
  refuseUnfinished(answer);
  const codes = answer.data.unused_codes;
  return Array.isArray(codes) ? codes.map(String) : [];
}

export async function recoveryCodes(): Promise<string[]> {
  return codesIn(await auth('GET', '/account/authenticators/recovery-codes'));
}

/** Makes new codes; the old ones stop working. */
export async function newRecoveryCodes(): Promise<string[]> {
  return codesIn(await auth('POST', '/account/authenticators/recovery-codes'));
}

/** Sends the mail with the link again; not while the last one is minutes old. */
export async function sendConfirmation(email: string): Promise<void> {
  const answer = await ask('PUT', `${base}/account/email`, { body: { email } });
  if (answer.status !== 200 && answer.status !== 403) throw refusalFrom(answer.status, answer.body);
}

/** Refused when the link is too old or was used. */
export async function confirmEmail(key: string): Promise<true> {
  await auth('POST', '/auth/email/verify', { key });
  return true;
}
