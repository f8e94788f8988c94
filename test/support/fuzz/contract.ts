import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv, type ValidateFunction } from 'ajv';
import { jsonSchemaOf, type Schema } from './json-schema.ts';

export type Parameter = { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: Schema };

type Content = Record<string, { schema: Schema }>;

type Declared = {
  operationId: string;
  security: Record<string, unknown>[];
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, Response | { $ref: string }>;
};

type Response = { content?: Content };

type Document = {
  paths: Record<string, Record<string, Declared>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Response> };
};

/** What a status may carry. Without `contentType` it has no body. */
type Reply = { contentType?: string; matches?: ValidateFunction };

export type Operation = {
  title: string;
  operationId: string;
  method: string;
  path: string;
  access: 'public' | 'user' | 'admin';
  parameters: readonly Parameter[];
  /** Of a JSON body; a route without one takes none. */
  body?: Schema;
  /** Whether a body is one that the document says is taken. */
  takes?: ValidateFunction;
  takesRaw: boolean;
  /** By status. */
  replies: Readonly<Record<string, Reply>>;
};

const document = JSON.parse(
  readFileSync(new URL('../../../docs/generated/openapi.json', import.meta.url), 'utf8'),
) as Document;

/** The plugin is CommonJS: what Node imports as its default is the module. */
const withFormats = addFormats as unknown as (typeof addFormats)['default'];

const ajv = new Ajv({ allErrors: true, strict: true, allowMatchingProperties: true, validateFormats: true });
withFormats(ajv);
// Texts that stand for bytes: OpenAPI's own formats, which constrain nothing here.
ajv.addFormat('binary', true);
for (const [name, schema] of Object.entries(document.components.schemas)) ajv.addSchema(jsonSchemaOf(schema), name);

const accessOf = ({ security }: Declared): Operation['access'] => {
  const [asked = {}] = security;
  return 'adminIdToken' in asked ? 'admin' : 'accessToken' in asked ? 'user' : 'public';
};

const PLACE = '#/components/responses/';

const replyOf = (response: Response | { $ref: string }): Reply => {
  const { content = {} }: Response =
    '$ref' in response ? (document.components.responses[response.$ref.slice(PLACE.length)] ?? {}) : response;
  const [only] = Object.entries(content);
  return only ? { contentType: only[0], matches: ajv.compile(jsonSchemaOf(only[1].schema)) } : {};
};

const operationOf = (path: string, method: string, declared: Declared): Operation => {
  const content = declared.requestBody?.content ?? {};
  const body = content['application/json']?.schema;
  return {
    title: `${method.toUpperCase()} ${path}`,
    operationId: declared.operationId,
    method: method.toUpperCase(),
    path,
    access: accessOf(declared),
    parameters: declared.parameters,
    ...(body && { body, takes: ajv.compile(jsonSchemaOf(body)) }),
    takesRaw: '*/*' in content,
    replies: Object.fromEntries(
      Object.entries(declared.responses).map(([status, response]) => [status, replyOf(response)]),
    ),
  };
};

/** Every route of docs/generated/openapi.json, with what its replies must match. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, declared]) => operationOf(path, method, declared)),
);

/** What a declared path does on a method. */
export const operationAt = (path: string, method: string): Operation | undefined =>
  operations.find((one) => one.path === path && one.method === method);

/** @throws Error when there is no such operation */
export const operationNamed = (operationId: string): Operation => {
  const found = operations.find((one) => one.operationId === operationId);
  if (!found) throw new Error(`the document has no operation ${operationId}`);
  return found;
};
