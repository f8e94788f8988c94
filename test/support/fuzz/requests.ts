import fc from 'fast-check';
import { anyBody, bodyOf } from './bodies.ts';
import { isPrincipal, type Caller } from './callers.ts';
import type { Operation, Parameter } from './contract.ts';
import { valueOf, type Lexicon } from './from-schema.ts';
import { hostileSegment, hostileText } from './hostile.ts';

export type FuzzRequest = {
  caller: Caller;
  method: string;
  /** Path and query as they are sent. */
  target: string;
  headers: readonly (readonly [string, string])[];
  body: Buffer;
};

/** What is known to the maker of requests: of each caller, words and cursors (by operation). */
export type Known = {
  lexicon: (caller: Caller) => Lexicon;
  /** By operation: bodies whose fields fit each other. */
  wholes: Lexicon;
  cursors: Readonly<Record<string, readonly string[]>>;
};

const encoded = (value: unknown): string => encodeURIComponent(String(value).toWellFormed());

const segment = ({ name, schema }: Parameter, lexicon: Lexicon): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 16, arbitrary: valueOf(schema, lexicon, name).map((value) => encoded(value) || '%20') },
    { weight: 2, arbitrary: hostileSegment },
  );

const targetPath = ({ path, parameters }: Operation, lexicon: Lexicon): fc.Arbitrary<string> =>
  fc
    .record(
      Object.fromEntries(parameters.filter((one) => one.in === 'path').map((one) => [one.name, segment(one, lexicon)])),
    )
    .map((values) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''));

/** Forged, cut, doubled; of another list or another caller. */
const cursorOf = (operationId: string, cursors: Known['cursors']): fc.Arbitrary<string> => {
  const all = Object.values(cursors).flat();
  const own = cursors[operationId] ?? [];
  return fc.oneof(
    ...(own.length > 0 ? [{ weight: 4, arbitrary: fc.constantFrom(...own) }] : []),
    ...(all.length > 0
      ? [
          { weight: 2, arbitrary: fc.constantFrom(...all) },
          { weight: 1, arbitrary: fc.constantFrom(...all).map((cursor) => cursor.slice(0, -3)) },
        ]
      : []),
    { weight: 1, arbitrary: fc.constant(Buffer.from('["2026","00"]').toString('base64url')) },
    { weight: 1, arbitrary: fc.constant('W'.repeat(2049)) },
    { weight: 1, arbitrary: hostileText },
  );
};

const queryOf = ({ operationId, parameters }: Operation, lexicon: Lexicon, known: Known): fc.Arbitrary<string> => {
  const declared = parameters.filter((one) => one.in === 'query');
  const given = declared.map(({ name, schema }): fc.Arbitrary<string[]> => {
    const good = (name === 'cursor' ? cursorOf(operationId, known.cursors) : valueOf(schema, lexicon, name)).map(
      (value) => [value].flat(),
    );
    return fc
      .oneof(
        { weight: 18, arbitrary: good },
        { weight: 1, arbitrary: hostileText.map((text) => [text]) },
        { weight: 1, arbitrary: fc.array(hostileText, { maxLength: 30 }) },
      )
      .map((values) => values.slice(0, 100).map((value) => `${name}=${encoded(value)}`));
  });
  const extra = fc.constantFrom(
    'surprise=1',
    '__proto__=1',
    'constructor=x',
    'limit[]=5',
    '=',
    '&&',
    '%00=%FF',
    'a=%zz',
  );
  return fc
    .tuple(
      fc.tuple(...given.map((one) => fc.tuple(fc.integer({ min: 0, max: 9 }), one))),
      rarely(12, extra),
      fc.integer({ min: 0, max: 9 }),
    )
    .map(([parts, more, density]) =>
      [...parts.flatMap(([draw, texts]) => (draw < density / 3 ? texts : [])), ...(more === null ? [] : [more])].join(
        '&',
      ),
    );
};

const contentTypes = fc.oneof(
  { weight: 40, arbitrary: fc.constant('application/json') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'application/json; charset=utf-8',
      'application/json;charset=utf-16',
      'APPLICATION/JSON',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
      'application/json, text/html',
      '',
      'x'.repeat(5000),
    ),
  },
);

/** One time in so many. */
const rarely = <T>(oneIn: number, values: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: values });

const header = (name: string, values: fc.Arbitrary<string>) => values.map((value) => [name, value] as const);

const oddHeaders: readonly (readonly [string, readonly string[]])[] = [
  ['x-forwarded-for', ['127.0.0.1', '203.0.113.11, 10.0.0.1', '::1']],
  ['forwarded', ['for=127.0.0.1;host=evil.test']],
  ['x-http-method-override', ['DELETE', 'GET']],
  ['x-original-url', ['/v1/admin/users']],
  ['host', ['evil.test', '']],
  ['accept', ['text/html', 'application/xml;q=1', '*/*;q=0']],
  ['accept-language', ['hi', 'x'.repeat(3000)]],
  ['origin', ['https://app.test', 'https://evil.test', 'null']],
  ['content-encoding', ['gzip', 'br']],
  ['cloudfront-viewer-country', ['IN', 'ZZZ']],
  ['user-agent', ['', 'x'.repeat(9000), '\u00ff<script>']],
  ['x-amzn-requestid', ['forged']],
  ['cookie', [`a=${'b'.repeat(4000)}`]],
  ['expect', ['100-continue', 'nonsense']],
];

const headersOf = (operation: Operation): fc.Arbitrary<(readonly [string, string])[]> => {
  const needsVersion = operation.parameters.some((one) => one.in === 'header' && one.name === 'If-Match');
  const versions = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 8 }).map((version) => `"${version}"`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'W/"1"',
        '*',
        '',
        '"',
        '"-1"',
        '1',
        '"1", "2"',
        `"${'9'.repeat(15)}"`,
        '"９"',
        `"${'9'.repeat(400)}"`,
      ),
    },
  );
  const keys = fc.constantFrom(
    ...[
      'k'.repeat(15),
      'k'.repeat(16),
      'k'.repeat(128),
      'k'.repeat(129),
      'ключ-идемпотентности',
      'has spaces in it all',
      '',
      '\u0000'.repeat(20),
    ],
  );
  return fc
    .tuple(
      contentTypes.map((type) => ['content-type', type] as const),
      rarely(needsVersion ? 1 : 12, header('if-match', versions)),
      rarely(operation.method === 'POST' ? 6 : 20, header('idempotency-key', keys)),
      rarely(
        8,
        fc.constantFrom(...oddHeaders).chain(([name, values]) => header(name, fc.constantFrom(...values))),
      ),
    )
    .map((all) => all.filter((one) => one !== null).filter(([name, value]) => name !== 'content-type' || value !== ''));
};

const methods = (method: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 40, arbitrary: fc.constant(method) },
    { weight: 1, arbitrary: fc.constantFrom('TRACE', 'HEAD', 'PROPFIND', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE') },
  );

const bodiesFor = (operation: Operation, lexicon: Lexicon, { wholes }: Known): fc.Arbitrary<Buffer> => {
  if (operation.body) return bodyOf(operation.body, lexicon, wholes[operation.operationId]);
  const none = { weight: 15, arbitrary: fc.constant(Buffer.alloc(0)) };
  return operation.takesRaw ? anyBody : fc.oneof(none, { weight: 1, arbitrary: anyBody });
};

/** How often somebody calls: those whom the operation is for, most. */
const weightOf = ({ access }: Operation, caller: Caller): number => {
  if (!isPrincipal(caller)) return 1;
  const isFor = access === 'public' || (access === 'admin' ? caller.claims !== undefined : caller.name === 'a user');
  return isFor ? 36 : 2;
};

/** Requests to one operation, by everybody, of every kind. */
export const requestsTo = (
  operation: Operation,
  callers: readonly Caller[],
  known: Known,
): fc.Arbitrary<FuzzRequest> => {
  const bySome = [...Map.groupBy(callers, known.lexicon)].map(([lexicon, some]) => ({
    weight: some.reduce((sum, caller) => sum + weightOf(operation, caller), 0),
    arbitrary: fc
      .record({
        caller: fc.oneof(
          ...some.map((caller) => ({ weight: weightOf(operation, caller), arbitrary: fc.constant(caller) })),
        ),
        method: methods(operation.method),
        path: targetPath(operation, lexicon),
        query: queryOf(operation, lexicon, known),
        headers: headersOf(operation),
        body: bodiesFor(operation, lexicon, known),
      })
      .map(({ path, query, ...rest }) => ({ ...rest, target: query === '' ? path : `${path}?${query}` })),
  }));
  return fc.oneof(...bySome);
};
