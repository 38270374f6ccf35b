import { Unreachable } from './refused';

export function csrfHeader(): [string, string] {
  return ['X-CSRFToken', /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? ''];
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
  if (method !== 'GET') headers.set(...csrfHeader());
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const sent = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const response = await fetch(path, sent).catch((problem: unknown) => {
    throw new Unreachable(path, { cause: problem });
  });
  return { status: response.status, body: await bodyOf(response) };
}
