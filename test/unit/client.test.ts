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
