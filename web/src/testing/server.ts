/** What a test's server does with a request: a body with status 200, a status with a body, or no answer at all. */
export type Reply = { status?: number; body?: unknown } | 'silence';
export type Asked = { method: string; path: string; query: string; body: unknown };

const routes = new Map<string, (asked: Asked) => Reply>();
const heard: Asked[] = [];

/** Answers `'POST /api/events'` and the like from now on; everything that was asked is in the list that it gives. */
export function serve(answers: Record<string, Reply | ((asked: Asked) => Reply)>): readonly Asked[] {
  for (const [route, reply] of Object.entries(answers)) {
    routes.set(route, typeof reply === 'function' ? reply : () => reply);
  }
  return heard;
}

export function forgetServer(): void {
  routes.clear();
  heard.length = 0;
}

/** Stands where the browser's `fetch` does: the network is the one thing that a test of a page has not. */
export async function answerFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request =
    input instanceof Request ? input : new Request(new URL(String(input), window.location.origin), init);
  const { pathname, search } = new URL(request.url);
  const text = await request.text();
  const isJson = request.headers.get('Content-Type')?.includes('json') ?? false;
  const asked: Asked = {
    method: request.method,
    path: pathname,
    query: search,
    // A file comes as a form; that it came is all that a test of a page asks.
    body: text && isJson ? JSON.parse(text) : undefined,
  };
  heard.push(asked);
  const reply = routes.get(`${asked.method} ${asked.path}`)?.(asked) ?? { status: 404 };
  if (reply === 'silence') throw new TypeError('Failed to fetch');
  const body = reply.body === undefined ? null : JSON.stringify(reply.body);
  return new Response(body, { status: reply.status ?? 200 });
}
