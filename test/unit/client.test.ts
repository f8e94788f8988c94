import { expect, it } from 'vitest';
import { createClient } from '../../client/client.ts';

/** What a client sends, to an API that answers everything alike. */
const toward = (answer: () => Response) => {
  const sent: Request[] = [];
  const send = (request: Request) => {
    sent.push(request);
    return Promise.resolve(answer());
  };
  return { api: createClient({ baseUrl: 'https://api.example.com', token: 'secret', fetch: send }), sent };
};

const authorisation = (requests: readonly Request[]) => requests.map(({ headers }) => headers.get('authorization'));

it('sends the token to the API', async () => {
  const { api, sent } = toward(() => Response.json({}));
  await api.GET('/v1/me');
  expect(authorisation(sent)).toEqual(['Bearer secret']);
});

it('sends the token to nobody else', async () => {
  const { api, sent } = toward(() => Response.json({}));
  await api.GET('/v1/health', { baseUrl: 'https://elsewhere.example.com' });
  expect(authorisation(sent)).toEqual([null]);
});

it('a page of a proxy is an error, because no route declares it', async () => {
  const { api } = toward(() => new Response('<h1>Bad Gateway</h1>', { status: 502 }));
  await expect(api.GET('/v1/me')).rejects.toThrow('answered 502');
});

it('a key the app chose for a request stays', async () => {
  const { sent } = toward(() => Response.json({}));
  const send = (request: Request) => Promise.resolve(Response.json(sent.push(request)));
  const api = createClient({ baseUrl: 'https://api.example.com', idempotencyKeys: true, fetch: send });
  await api.POST('/v1/me/export', { params: { header: { 'Idempotency-Key': 'export-of-november' } } });
  expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['export-of-november']);
});

/** An API where the token has expired, and the exchange of the refresh token is answered so. */
const expired = (exchange: () => Response) => {
  const told: unknown[] = [];
  const send = (request: Request) =>
    Promise.resolve(
      request.url.endsWith('/v1/sessions/refresh')
        ? exchange()
        : Response.json({ code: 'token_expired' }, { status: 401 }),
    );
  const tokens = { token: 'old', refreshToken: 'kept' };
  const api = createClient({
    baseUrl: 'https://api.example.com',
    ...tokens,
    fetch: send,
    onTokens: (one) => told.push(one),
  });
  return { api, told };
};

it.each([429, 503])(
  'a refresh that is answered %i ends no session: it is tried again with the next request',
  async (status) => {
    let asked = 0;
    const { api, told } = expired(() => {
      asked += 1;
      return Response.json({ code: 'unavailable' }, { status });
    });
    for (const turn of [1, 2]) {
      expect((await api.GET('/v1/me')).problem?.code).toBe('token_expired');
      expect([asked, told]).toEqual([turn, []]);
    }
  },
);

it('a refresh that is refused ends the session', async () => {
  const { api, told } = expired(() => Response.json({ code: 'session_revoked' }, { status: 401 }));
  await api.GET('/v1/me');
  expect(told).toEqual([undefined]);
});

it('tokens of a sign-in meanwhile outlive the refresh that was under way', async () => {
  const { api, told } = expired(() => {
    api.useTokens({ token: 'newer' });
    return Response.json({ code: 'session_revoked' }, { status: 401 });
  });
  await api.GET('/v1/me');
  expect(told).toEqual([]);
});
