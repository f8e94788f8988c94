import * as z from 'zod';
import { fieldsOf } from '../store/template.ts';
import { pageQuery } from './parse.ts';
import {
  adminProblems,
  postProblems,
  Problem,
  problems,
  universalProblems,
  userProblems,
  type ProblemCode,
} from './problems.ts';
import { empty, takesIdempotencyKey, type Route } from './route.ts';
import type { Workflow } from './workflow.ts';

type Json = Record<string, unknown>;

/** Examples for readers: bodies by operation, parameters of paths and headers by name, of queries by name and JSON schema. */
export type Examples = {
  bodies: Readonly<Record<string, unknown>>;
  parameters: Readonly<Record<string, string>>;
  query: (name: string, schema: unknown) => string | number | undefined;
};

const exampleFrom = <T>(known: Readonly<Record<string, T>> | undefined, name: string): { example?: T } => {
  const example = known?.[name];
  return example === undefined ? {} : { example };
};

/** OpenAPI 3.0, because API Gateway does not take 3.1. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    unrepresentable: 'any',
    // OpenAPI 3.0 calls base64 `byte`, and knows no encodings of contents.
    override: ({ jsonSchema }) => {
      if (jsonSchema.contentEncoding !== 'base64') return;
      delete jsonSchema.contentEncoding;
      jsonSchema.format = 'byte';
    },
  });
  return rest;
};

const accessProblems = ({ access, needs }: Route): readonly ProblemCode[] => {
  if (access === 'user') return userProblems;
  if (access === 'public') return [];
  return typeof needs === 'object' ? [...adminProblems, 'feature_denied'] : adminProblems;
};

const security: Record<Route['access'], Json[]> = {
  public: [],
  user: [{ accessToken: [] }],
  admin: [{ adminIdToken: [] }],
};

/** Every problem a route may answer with: its own, and those of any route of its kind. */
export const problemsOf = (route: Route): ProblemCode[] => [
  ...new Set([
    ...universalProblems,
    ...accessProblems(route),
    ...(route.stepUp ? (['step_up_required'] as const) : []),
    ...(route.ifMatch ? (['precondition_required'] as const) : []),
    ...(takesIdempotencyKey(route) ? postProblems : []),
    ...(route.problems ?? []),
  ]),
];

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again.',
  schema: { type: 'string', minLength: 16, maxLength: 128 },
};

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of the record as you read it. If it has changed since, nothing happens.',
  schema: { type: 'string', pattern: '^(?:W/)?"[0-9]{1,15}"$' },
};

const queryParameter = (name: string, declared: z.ZodType, examples?: Examples): Json => {
  const { description, ...schema } = schemaOf(declared, 'input');
  const example = examples?.query(name, schema);
  return {
    name,
    in: 'query',
    required: !declared.safeParse(undefined).success,
    ...(description !== undefined && { description }),
    schema,
    ...(example !== undefined && { example }),
  };
};

const parameters = (route: Route, examples?: Examples): Json[] => [
  ...(route.ifMatch ? [{ ...ifMatch, ...exampleFrom(examples?.parameters, ifMatch.name) }] : []),
  ...(takesIdempotencyKey(route) ? [idempotencyKey] : []),
  ...fieldsOf(route.path).map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(route.params?.[name] ?? z.string(), 'input'),
    ...exampleFrom(examples?.parameters, name),
  })),
  ...Object.entries({ ...route.query, ...(route.paged === true ? pageQuery : {}) }).map(([name, schema]) =>
    queryParameter(name, schema, examples),
  ),
];

/** Problems of one status, as many routes answer with: described once, under a name made of their codes. */
const problemReply = (codes: readonly ProblemCode[]): { name: string; reply: Json } => ({
  name: codes.join('.'),
  reply: {
    description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join('\n\n'),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { type: 'object', properties: { code: { type: 'string', enum: codes } } },
          ],
        },
      },
    },
  },
});

const problemsByStatus = (route: Route) =>
  [...Map.groupBy(problemsOf(route), (code) => problems[code].status)].map(([status, codes]) => ({
    status: String(status),
    ...problemReply(codes),
  }));

const problemReplies = (route: Route): Json =>
  Object.fromEntries(
    problemsByStatus(route).map(({ status, name }) => [status, { $ref: `#/components/responses/${name}` }]),
  );

const successReplies = (route: Route): Json =>
  Object.fromEntries(
    Object.entries(route.replies).map(([status, schema]) => [
      status,
      {
        description: route.summary,
        ...(schema !== empty && { content: { 'application/json': { schema: schemaOf(schema, 'output') } } }),
      },
    ]),
  );

const operation = (operationId: string, route: Route, tag: string, examples?: Examples): Json => ({
  operationId,
  tags: [tag],
  summary: route.summary,
  security: security[route.access],
  ...(route.access === 'admin' && { 'x-needs': route.needs }),
  ...(route.limits && {
    'x-rate-limits': route.limits.map(({ name, quota, windowMs }) => ({ name, quota, windowSeconds: windowMs / 1000 })),
  }),
  parameters: parameters(route, examples),
  ...(route.body && {
    requestBody: {
      required: !route.body.safeParse(undefined).success,
      content: {
        'application/json': {
          schema: schemaOf(route.body, 'input'),
          ...exampleFrom(examples?.bodies, operationId),
        },
      },
    },
  }),
  ...(route.raw && {
    requestBody: { required: true, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
  }),
  responses: { ...successReplies(route), ...problemReplies(route) },
});

/** The OpenAPI 3.0 document of the declared routes: what is served, documented, and given to API Gateway. */
export const openApi = (workflows: readonly Workflow[], info: { version: string; examples?: Examples }) => {
  const operations = workflows.flatMap(({ name, routes }) =>
    Object.entries(routes).map(([operationId, route]) => ({
      path: route.path,
      method: route.method.toLowerCase(),
      item: operation(operationId, route, name, info.examples),
    })),
  );
  const byPath = Map.groupBy(operations, ({ path }) => path);
  return {
    openapi: '3.0.3',
    info: {
      title: 'CredbuzzPay API',
      version: info.version,
      description:
        'Users, KYC, access control and audit for Indian fintech. Errors are application/problem+json (RFC 9457).',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
    tags: workflows.map(({ name, summary }) => ({ name, description: summary })),
    paths: Object.fromEntries(
      [...byPath].map(([path, items]) => [path, Object.fromEntries(items.map(({ method, item }) => [method, item]))]),
    ),
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      responses: Object.fromEntries(
        workflows
          .flatMap(({ routes }) => Object.values(routes).flatMap(problemsByStatus))
          .map(({ name, reply }) => [name, reply]),
      ),
      securitySchemes: {
        accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        adminIdToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'ID token of the admins\u2019 user pool (Cognito), signed in with a second factor.',
        },
      },
    },
  };
};
