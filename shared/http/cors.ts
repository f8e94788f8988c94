import { takesIdempotencyKey, type Method, type Route } from './route.ts';

/** Seconds a browser may keep the answer to a preflight: Chromium keeps none longer. */
export const PREFLIGHT_SECONDS = 7200;

/** What pages may read of a response beside what the Fetch standard lets them (section 3.3.2). */
export const EXPOSED_HEADERS = [
  'allow',
  'etag',
  'idempotency-replayed',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'www-authenticate',
  'x-request-id',
] as const;

/** What a preflight says of a path: the methods of its routes, and the headers that they take. */
export type Preflight = { methods: readonly Method[]; headers: readonly string[] };

const CHANGES: readonly Method[] = ['PUT', 'PATCH', 'DELETE'];

export const preflightOf = (routes: readonly Pick<Route, 'access' | 'body' | 'method' | 'raw'>[]): Preflight => ({
  methods: [...new Set(routes.map(({ method }) => method))],
  headers: [
    ...(routes.some(({ access }) => access !== 'public') ? ['authorization'] : []),
    ...(routes.some(({ body, raw }) => body ?? raw) ? ['content-type'] : []),
    ...(routes.some(takesIdempotencyKey) ? ['idempotency-key'] : []),
    ...(routes.some(({ method }) => CHANGES.includes(method)) ? ['if-match'] : []),
  ],
});

/** Caches must not hand the answer to one page to another, allowed or not (RFC 9110, section 12.5.5). */
export const VARY = { vary: 'Origin' } as const;

/** What lets a page of a listed origin send what a path takes. To others nothing is said, and their browser refuses. */
export const preflightHeaders = ({ methods, headers }: Preflight): Record<string, string> => ({
  ...(methods.length > 0 && { 'access-control-allow-methods': methods.join(', ') }),
  ...(headers.length > 0 && { 'access-control-allow-headers': headers.join(', ') }),
  'access-control-max-age': String(PREFLIGHT_SECONDS),
});

/**
 * What lets pages of a listed origin read a response (Fetch standard, section 3.3). Never `*`, and never with
 * credentials: tokens are sent in a header, cookies are not used.
 */
export const corsHeaders = (origins: readonly string[], origin: string | undefined): Record<string, string> => ({
  ...VARY,
  ...(origin !== undefined &&
    origins.includes(origin) && {
      'access-control-allow-origin': origin,
      'access-control-expose-headers': EXPOSED_HEADERS.join(', '),
    }),
});
