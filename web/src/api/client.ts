import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from '~/generated/api';
import { csrfHeader } from './http';
import { refusalFrom, Unreachable } from './refused';
import { sayable } from './sentence';

const withCsrf: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set(...csrfHeader());
    return request;
  },
};

/** The server's HTTP interface, typed by the contract. */
// A path relative to a page would follow the page's own address, and tests have no page.
export const server = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '' });
server.use(withCsrf);

type Sent<Answer> = Promise<{ data?: Answer; error?: unknown; response: Response }>;

/** The answer to a request; a refusal is thrown as `Refused`, silence as `Unreachable`. */
export async function answer<Answer>(sent: Sent<Answer>): Promise<Answer> {
  const { data, error, response } = await sent.catch((problem: unknown) => {
    throw new Unreachable(String(problem), { cause: problem });
  });
  if (!response.ok) throw await sayable(refusalFrom(response.status, error));
  // Without a refusal the contract says that the body is there (or, at 204, that nothing is).
  return data as Answer;
}
