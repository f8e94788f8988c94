import { guardedOf, rolesOf, type Guarded, type RoleOf } from './policies.ts';
import { ACCOUNT } from './resolve.ts';
import { decided, type Call } from './simulate.ts';
import { synthesised, templateOf } from './synth.ts';

const REGION = 'ap-south-1';

/** The table of the stage that policies are tried on. */
export const TABLE = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/CredbuzzPay-prod`;

const leading = (keys: readonly string[]) => ({ context: { 'dynamodb:LeadingKeys': [...keys] } });

export const onItem = (action: string, ...leadingKeys: string[]): Call => ({
  action: `dynamodb:${action}`,
  resource: TABLE,
  ...leading(leadingKeys),
});

export const onIndex = (index: string, key: string): Call => ({
  action: 'dynamodb:Query',
  resource: `${TABLE}/index/${index}-index`,
  ...leading([key]),
});

export const keyArn = (key: string): string => `arn:aws:kms:${REGION}:${ACCOUNT}:key/${key}`;

export const onKey = (action: string, key: string, context: Record<string, string> = {}): Call => ({
  action: `kms:${action}`,
  resource: keyArn(key),
  context,
});

/** With the encryption context of a sealed field. */
export const sealedFor = (action: string, key: string, entity: string): Call =>
  onKey(action, key, { 'kms:EncryptionContext:entity': entity });

/** As a service does it in the caller's name. */
export const through = (service: string, action: string, key: string): Call =>
  onKey(action, key, { 'kms:ViaService': `${service}.${REGION}.amazonaws.com` });

export const bucket = (place: string): string => `arn:aws:s3:::credbuzzpay-prod-${place}-${ACCOUNT}`;

export const onBucket = (place: string): Call => ({ action: 's3:ListBucket', resource: bucket(place) });

export const onFile = (action: string, place: string, name = 'ABC234/01ARZ3NDEKTSV4RRFFQ69G5FAV'): Call => ({
  action: `s3:${action}`,
  resource: `${bucket(place)}/${name}`,
});

export const onQueue = (action: string, queue: string): Call => ({
  action: `sqs:${action}`,
  resource: `arn:aws:sqs:${REGION}:${ACCOUNT}:${queue}`,
});

export type Deployed = { roles: ReadonlyMap<string, RoleOf>; guarded: readonly Guarded[] };

/** Every function's role as it would be deployed, by the function's name, and what guards itself. */
export const deployed = async (): Promise<Deployed> => {
  const { templates } = await synthesised();
  const both = [await templateOf('api'), await templateOf('background')];
  return {
    roles: new Map(both.flatMap((template) => rolesOf(template, templates)).map((role) => [role.name, role])),
    guarded: guardedOf(templates, 'CredbuzzPay-prod'),
  };
};

export const nobody = (name: string): RoleOf => ({ name, policies: [], managed: 0 });

/** What a role would refuse, as a sentence; undefined when it is allowed. */
export const refusalOf = (role: RoleOf, call: Call): string | undefined =>
  decided(role, call)
    ? undefined
    : `${role.name}: ${call.action} ${[call.context?.['dynamodb:LeadingKeys'] ?? []].flat().join(', ')} on ${call.resource}`;
