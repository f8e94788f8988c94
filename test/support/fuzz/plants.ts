import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { create } from '../../../shared/store/writes.ts';
import { auditExport } from '../../../shared/entities/audit-export.ts';
import { sampleOf } from '../sample-of.ts';
import type { Invoke } from './send.ts';
import type { World } from './world.ts';

/** A fault, what it is planted in, and how the fuzzer has to say that it found it. */
export type Plant = { name: string; operationId: string; says: RegExp; invoke: (world: World) => Invoke };

type Change = (
  answered: APIGatewayProxyResult,
  event: APIGatewayProxyEvent,
  world: World,
) => APIGatewayProxyResult | Promise<APIGatewayProxyResult>;

/** An API that is right but for what it answers on one path. */
const planted =
  (resource: string, change: Change) =>
  (world: World): Invoke =>
  async (name, event) => {
    const answered = await world.app.invoke(name, event);
    return event.resource === resource ? change(answered, event, world) : answered;
  };

const bodyOf = ({ body }: APIGatewayProxyResult): Record<string, unknown> =>
  JSON.parse(body) as Record<string, unknown>;

const withBody = (answered: APIGatewayProxyResult, body: unknown): APIGatewayProxyResult => ({
  ...answered,
  body: JSON.stringify(body),
});

const good =
  (change: (body: Record<string, unknown>) => unknown): Change =>
  (answered) =>
    answered.statusCode === 200 ? withBody(answered, change(bodyOf(answered))) : answered;

const problem =
  (status: number, more: Record<string, unknown>): Change =>
  (answered) =>
    answered.statusCode === status ? withBody(answered, { ...bodyOf(answered), ...more }) : answered;

export const plants: readonly Plant[] = [
  {
    name: 'a function that falls over letters that are not Latin',
    operationId: 'patchProfile',
    says: /threw RangeError: planted/,
    invoke: planted('/v1/me', (answered, { body }) => {
      if (/\p{M}|\p{Script=Deva}/u.test(body ?? '')) throw new RangeError('planted');
      return answered;
    }),
  },
  {
    name: 'a function that answers 500 to a long header',
    operationId: 'listSessions',
    says: /answered 500/,
    invoke: planted('/v1/me/sessions', (answered, { headers }) =>
      Object.values(headers).some((value) => (value?.length ?? 0) > 8000) ? { ...answered, statusCode: 500 } : answered,
    ),
  },
  {
    name: 'a reply with a field too many',
    operationId: 'getProfile',
    says: /must NOT have additional properties.*passwordHash/,
    invoke: planted(
      '/v1/me',
      good((body) => ({ ...body, passwordHash: 'x' })),
    ),
  },
  {
    name: 'a reply with a field too few',
    operationId: 'getProfile',
    says: /must have required property.*userCode/,
    invoke: planted(
      '/v1/me',
      good(({ userCode: _, ...rest }) => rest),
    ),
  },
  {
    name: 'a null where none was promised',
    operationId: 'listDocuments',
    says: /reply \/items must be array/,
    invoke: planted(
      '/v1/me/documents',
      good((body) => ({ ...body, items: null })),
    ),
  },
  {
    name: 'a document shown to whoever knows its id',
    operationId: 'getDocument',
    says: /not there: 404/,
    invoke: (world) => (name, event) => {
      const isTheirs = Object.values(world.b.documents).some((id) => event.path.includes(id));
      const asOwner = { ...event, headers: { ...event.headers, authorization: `Bearer ${world.b.token}` } };
      return world.app.invoke(name, isTheirs && event.headers['authorization'] !== undefined ? asOwner : event);
    },
  },
  {
    name: 'a session that outlives its account',
    operationId: 'listSessions',
    says: /a deleted account: [^]*believed what is worth nothing: 200, without it: 401/,
    invoke:
      ({ app, a, deleted }) =>
      (name, event) => {
        const isTheirs = event.headers['authorization'] === `Bearer ${deleted.token}`;
        const alive = { ...event, headers: { ...event.headers, authorization: `Bearer ${a.token}` } };
        return app.invoke(name, isTheirs ? alive : event);
      },
  },
  {
    name: 'a profile of somebody else',
    operationId: 'getProfile',
    says: /shows thaddeusina of b/,
    invoke: planted(
      '/v1/me',
      good((body) => ({ ...body, middleName: 'Thaddeusina' })),
    ),
  },
  {
    name: 'an undeclared problem code',
    operationId: 'getSecurity',
    says: /must be equal to one of the allowed values/,
    invoke: planted('/v1/me/security', problem(401, { code: 'duplicate_branch' })),
  },
  {
    name: 'an undeclared status',
    operationId: 'getKyc',
    says: /answered 418, which is not declared/,
    invoke: planted('/v1/me/kyc', (answered) => ({
      ...answered,
      statusCode: answered.statusCode === 200 ? 418 : answered.statusCode,
    })),
  },
  {
    name: 'a body taken that the document refuses',
    operationId: 'patchSecurity',
    says: /- took /,
    invoke: planted('/v1/me/security', (answered) =>
      answered.statusCode === 400 ? { ...answered, statusCode: 200 } : answered,
    ),
  },
  {
    name: 'a problem that is called JSON',
    operationId: 'getAccess',
    says: /answered application\/json, not application\/problem\+json/,
    invoke: planted('/v1/me/access', (answered) => ({
      ...answered,
      headers: { ...answered.headers, 'content-type': 'application/json' },
    })),
  },
  {
    name: 'a 403 where another’s is said to be missing',
    operationId: 'getUser',
    says: /not yours: 403[^]*not there: 404/,
    invoke: planted('/v1/admin/users/{userCode}', (answered, { path }, { b }) =>
      answered.statusCode === 404 && path.includes(b.userCode)
        ? withBody({ ...answered, statusCode: 403 }, { ...bodyOf(answered), status: 403, code: 'forbidden' })
        : answered,
    ),
  },
  {
    name: 'a write before the body is refused',
    operationId: 'listBranches',
    says: /refused with 40\d, and wrote AuditExport/,
    invoke: planted('/v1/admin/branches', async (answered, _, { app }) => {
      await app.store.write(
        app.now(),
        create(auditExport, sampleOf(auditExport.schema), { action: 'create', actorType: 'system', at: app.now() }),
      );
      return answered;
    }),
  },
  {
    name: 'a password in the log',
    operationId: 'logIn',
    says: /logs Brindlewick over Oakumpick/,
    invoke: planted('/v1/sessions', (answered, { body }, { app }) => {
      app.lines.push(`{"failed":${JSON.stringify(body)}}`);
      return answered;
    }),
  },
  {
    name: 'a whole number in a reply',
    operationId: 'getPan',
    says: /answers with ZZZPQ1111A/,
    invoke: planted(
      '/v1/me/kyc/pan',
      good((body) => ({ ...body, panName: 'ZZZPQ1111A' })),
    ),
  },
];
