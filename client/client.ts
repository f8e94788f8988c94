import createFetch, {
  type Client,
  type ClientPathsWithMethod,
  type FetchOptions,
  type FetchResponse,
} from 'openapi-fetch';
import { refreshing, type Tokens } from './refreshing.ts';
import type { paths } from './schema.d.ts';

type Media = `${string}/${string}`;
type Verb = 'get' | 'put' | 'post' | 'patch' | 'delete';
type PathWith<V extends Verb> = ClientPathsWithMethod<Client<paths>, V>;
type Operation<P extends keyof paths, V extends Verb> = NonNullable<paths[P][V]>;

/** What a call takes: nothing where the route needs nothing. */
type Init<O> = Record<never, never> extends FetchOptions<O> ? [FetchOptions<O>?] : [FetchOptions<O>];

/** What the route declares: one of its replies, or one of its problems, whose `code` tells them apart. */
type Answer<F> = F extends { data: infer Data }
  ? { data: Data; problem?: never; response: Response }
  : F extends { error: infer Problem }
    ? { data?: never; problem: Problem; response: Response }
    : never;

type Ask<V extends Verb> = <P extends PathWith<V>>(
  path: P,
  ...init: Init<Operation<P, V>>
) => Promise<Answer<FetchResponse<Operation<P, V>, FetchOptions<Operation<P, V>>, Media>>>;

export type ApiClient = {
  GET: Ask<'get'>;
  POST: Ask<'post'>;
  PUT: Ask<'put'>;
  PATCH: Ask<'patch'>;
  DELETE: Ask<'delete'>;
  /** From now on requests carry these; none with undefined. */
  useTokens: (tokens: Tokens | undefined) => void;
};

export type ClientOptions = {
  /** Where the API is, without a slash at the end. */
  baseUrl: string;
  /** An access token of a user, or the ID token of an admin. */
  token?: string | undefined;
  /** With it an expired access token is exchanged, and the request sent again. */
  refreshToken?: string | undefined;
  /** Told of each new pair, to keep it: a refresh token is good once. Undefined when the session has ended. */
  onTokens?: (tokens: Tokens | undefined) => void;
  /** Gives each POST that has no Idempotency-Key one of its own, so that sending the same request again is safe. */
  idempotencyKeys?: boolean;
  fetch?: (request: Request) => Promise<Response>;
};

const asProblem = (error: unknown, { status, url }: Response): unknown => {
  if (typeof error === 'object' && error !== null && 'code' in error) return error;
  throw new Error(`${url} answered ${status} and said no problem the API knows`);
};

/**
 * The API, typed by its own document: `const { data, problem } = await api.GET('/v1/me')`.
 * @throws TypeError when nothing answers; Error when something else than the API does
 */
export const createClient = ({
  baseUrl,
  token,
  refreshToken,
  onTokens = () => undefined,
  idempotencyKeys = false,
  fetch: send = (request) => fetch(request),
}: ClientOptions): ApiClient => {
  const bare = createFetch<paths>({ baseUrl, fetch: send });
  const session = refreshing(token === undefined ? undefined : { token, refreshToken }, {
    origin: new URL(baseUrl).origin,
    send,
    onTokens,
    renew: async (presented) => {
      const { data, response } = await bare.POST('/v1/sessions/refresh', { body: { refreshToken: presented } });
      if (data) return { kind: 'renewed', tokens: { token: data.accessToken, refreshToken: data.refreshToken } };
      return { kind: response.status === 401 ? 'ended' : 'unavailable' };
    },
  });
  const client = createFetch<paths>({ baseUrl, fetch: session.fetch });
  if (idempotencyKeys)
    client.use({
      onRequest: ({ request }) => {
        if (request.method !== 'POST' || request.headers.has('idempotency-key')) return;
        request.headers.set('idempotency-key', crypto.randomUUID());
      },
    });
  const ask = (method: Verb) => async (path: never, init?: never) => {
    const { data, error, response } = await client.request(method, path, init);
    return response.ok ? { data, response } : { problem: asProblem(error, response), response };
  };
  // The types of a route's answer, renamed: TypeScript cannot follow that through a generic function.
  return {
    GET: ask('get'),
    POST: ask('post'),
    PUT: ask('put'),
    PATCH: ask('patch'),
    DELETE: ask('delete'),
    useTokens: session.use,
  } as ApiClient;
};
