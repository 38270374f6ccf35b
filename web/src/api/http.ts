import { refusalFrom, Unreachable } from './refused';

function csrfToken(): string {
  return /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? '';
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

type Ask = { body?: unknown; headers?: Record<string, string>; signal?: AbortSignal };

/** One request and its status and body; throws `Unreachable` when there is no answer. */
export async function ask(method: string, path: string, { body, headers, signal }: Ask = {}) {
  const sent: RequestInit = {
    method,
    headers: { Accept: 'application/json', ...headers },
    credentials: 'same-origin',
  };
  if (signal) sent.signal = signal;
  if (method !== 'GET') sent.headers = { ...sent.headers, 'X-CSRFToken': csrfToken() };
  if (body !== undefined) {
    sent.headers = { ...sent.headers, 'Content-Type': 'application/json' };
    sent.body = JSON.stringify(body);
  }
  const response = await fetch(path, sent).catch((problem: unknown) => {
    if (signal?.aborted) throw problem;
    throw new Unreachable(path, { cause: problem });
  });
  return { status: response.status, body: await bodyOf(response) };
}

/** The answer's body; a refusal is thrown as `Refused`. */
export async function call<Answer>(method: string, path: string, options: Ask = {}): Promise<Answer> {
  const { status, body } = await ask(method, path, options);
  if (status >= 400) throw refusalFrom(status, body);
  // The shape is what the contract says of this path.
  return body as Answer;
}
