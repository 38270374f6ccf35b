import { Unreachable } from './refused';

function csrfToken(): string {
  return /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? '';
}

export function csrfHeader(): [string, string] {
  return ['X-CSRFToken', csrfToken()];
}

/** Asking for the session sets the cookie; who comes straight to a form has not asked yet. */
async function needCsrfCookie(): Promise<void> {
  if (!csrfToken()) await fetch('/api/session');
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return undefined;
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    return undefined;
  }
}

type Ask = { body?: unknown; headers?: Record<string, string> };

/** One request and its status and body, for what the contract does not describe; throws `Unreachable` when there is no answer. */
export async function ask(method: string, path: string, { body, headers: own }: Ask = {}) {
  const headers = new Headers({ Accept: 'application/json', ...own });
  if (method !== 'GET') {
    // When this fails, the request itself tells why.
    await needCsrfCookie().catch(() => undefined);
    headers.set(...csrfHeader());
  }
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const sent = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const response = await fetch(path, sent).catch((problem: unknown) => {
    throw new Unreachable(path, { cause: problem });
  });
  return { status: response.status, body: await bodyOf(response) };
}
