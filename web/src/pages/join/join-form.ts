import { device } from '~/api/storage';
import type { Access, JoinForm } from '~/api/wire';

export type JoinAs = JoinForm['as'];
type JoinValues = { name: string; email: string; password: string; token: string; code: string };

/** What must be filled in besides the mail address: presenters show their code, and nothing else. */
export function neededFields(as: JoinAs, access: Access): ('name' | 'password' | 'token' | 'code')[] {
  if (as === 'presenter') return ['name', 'code'];
  switch (access) {
    case 'open':
      return ['name'];
    case 'password':
      return ['name', 'password'];
    case 'token':
      return ['name', 'token'];
  }
}

/** Only what counts for this way in is sent. Tokens and codes are read aloud and typed: spaces, dashes and case are forgiven. */
export function joinFormOf(values: JoinValues, as: JoinAs, access: Access): JoinForm {
  const needed = neededFields(as, access);
  const email = values.email.trim();
  const typed = (text: string) => text.replace(/[\s-]/g, '').toUpperCase();
  return {
    name: values.name.trim(),
    as,
    ...(email && { email }),
    ...(needed.includes('password') && { password: values.password }),
    ...(needed.includes('token') && { token: typed(values.token) }),
    ...(needed.includes('code') && { code: typed(values.code) }),
  };
}

const storageKey = 'rostrum.visitor';
type Visitor = Pick<JoinValues, 'name' | 'email'>;

function isVisitor(value: unknown): value is Visitor {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'email' in value &&
    typeof value.email === 'string'
  );
}

/** Who joined last from this browser: their name is not asked for twice. */
export function keptVisitor(): Visitor {
  try {
    const kept: unknown = JSON.parse(device.get(storageKey) ?? 'null');
    if (isVisitor(kept)) return { name: kept.name, email: kept.email };
  } catch {
    // Not ours, or not to be read: start empty.
  }
  return { name: '', email: '' };
}

export function keepVisitor({ name, email }: Visitor): void {
  device.set(storageKey, JSON.stringify({ name: name.trim(), email: email.trim() }));
}
