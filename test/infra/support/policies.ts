import * as z from 'zod';
import { resolved } from './resolve.ts';
import { resourcesOf, type Template } from './synth.ts';

const many = z.union([z.unknown().array(), z.unknown().transform((one) => [one])]);
const texts = z.union([z.string().array(), z.string().transform((one) => [one])]);

const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Resource: many,
  Condition: z.record(z.string(), z.record(z.string(), texts)).default({}),
});

const Role = z.looseObject({
  Policies: z.array(z.object({ PolicyDocument: z.looseObject({ Statement: z.array(Statement) }) })).default([]),
  ManagedPolicyArns: z.array(z.unknown()).default([]),
});

export type Statement = Omit<z.output<typeof Statement>, 'Resource'> & { Resource: string[] };
export type RoleOf = { name: string; statements: Statement[]; managed: number };

const pathOf = z.object({ 'aws:cdk:path': z.string() });

/** The roles of functions: named by the function, with every statement they hold. */
export const rolesOf = (template: Template, templates: ReadonlyMap<string, Template>): RoleOf[] =>
  resourcesOf(template, 'AWS::IAM::Role').flatMap(([, { Properties, Metadata }]) => {
    const [, name = '', kind] = pathOf.parse(Metadata)['aws:cdk:path'].split('/');
    if (kind !== 'Role') return [];
    const { Policies, ManagedPolicyArns } = Role.parse(Properties);
    const statements = Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement).map((statement) => ({
      ...statement,
      Resource: statement.Resource.map((resource) => resolved(resource, templates)),
    }));
    return [{ name, statements, managed: ManagedPolicyArns.length }];
  });

/** Actions that AWS offers on everything only. */
const unbounded = new Set(['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'rekognition:DetectFaces']);
const keyed = /^dynamodb:(GetItem|Query|PutItem|UpdateItem|DeleteItem|ConditionCheckItem|BatchGetItem|BatchWriteItem)$/;

/** What is wrong with a statement, as sentences. */
export const faultsOf = ({ Effect, Action, Resource, Condition }: Statement): string[] => {
  if (Effect === 'Deny') return [];
  const walled =
    (Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? ['*']).every(
      (pattern) => !pattern.startsWith('*'),
    ) && Condition['Null']?.['dynamodb:LeadingKeys']?.[0] === 'false';
  return Action.flatMap((action) => [
    ...(action.includes('*') ? [`wildcard action ${action}`] : []),
    ...(/Scan|PartiQL/.test(action) ? [`${action} reads without a key`] : []),
    ...(Resource.includes('*') && !unbounded.has(action) ? [`${action} on everything`] : []),
    ...(keyed.test(action) && !walled ? [`${action} without the wall of leading keys`] : []),
  ]);
};

const like = (pattern: string, value: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(value);

export type Call = {
  action: string;
  resource: string;
  leadingKeys?: string[];
  /** Every attribute that a request names, key and conditions included. */
  attributes?: string[];
  context?: Record<string, string>;
};

const holds = (
  operator: string,
  key: string,
  wanted: readonly string[],
  { leadingKeys = [], attributes = [], context = {} }: Call,
): boolean => {
  const single = context[key];
  const many: Record<string, string[]> = { 'dynamodb:LeadingKeys': leadingKeys, 'dynamodb:Attributes': attributes };
  const given = many[key] ?? (single === undefined ? [] : [single]);
  const matches = (value: string) => wanted.some((pattern) => like(pattern, value));
  switch (operator) {
    case 'ForAllValues:StringLike':
      return given.every(matches);
    case 'ForAnyValue:StringLike':
      return given.some(matches);
    case 'ForAllValues:StringEquals':
      return given.every((value) => wanted.includes(value));
    case 'ForAnyValue:StringNotEquals':
      return given.some((value) => !wanted.includes(value));
    case 'StringLike':
      return given.length > 0 && given.every(matches);
    case 'StringEquals':
      return given.length > 0 && given.every((value) => wanted.includes(value));
    case 'Null':
      return wanted.includes(String(given.length === 0));
    default:
      throw new Error(`this simulation does not know ${operator}`);
  }
};

const applies = ({ Action, Resource, Condition }: Statement, call: Call): boolean =>
  Action.some((pattern) => like(pattern, call.action)) &&
  Resource.some((pattern) => like(pattern, call.resource)) &&
  Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(operator, key, wanted, call)),
  );

/** IAM's decision over one role: an explicit denial wins, silence refuses. */
export const allows = ({ statements }: Pick<RoleOf, 'statements'>, call: Call): boolean => {
  const relevant = statements.filter((statement) => applies(statement, call));
  return relevant.length > 0 && relevant.every(({ Effect }) => Effect === 'Allow');
};
