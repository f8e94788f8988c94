import { allows, rolesOf, type Call, type RoleOf } from './policies.ts';
import { synthesised, templateOf } from './synth.ts';

/** The table of the stage that policies are tried on. */
export const TABLE = 'arn:aws:dynamodb:ap-south-1:111122223333:table/CredbuzzPay-prod';

export const onItem = (action: string, ...leadingKeys: string[]): Call => ({
  action: `dynamodb:${action}`,
  resource: TABLE,
  leadingKeys,
});

export const onIndex = (index: string, key: string): Call => ({
  action: 'dynamodb:Query',
  resource: `${TABLE}/index/${index}-index`,
  leadingKeys: [key],
});

/** Every function's role as it would be deployed, by the function's name. */
export const deployedRoles = async (): Promise<ReadonlyMap<string, RoleOf>> => {
  const { templates } = await synthesised();
  const both = [await templateOf('api'), await templateOf('background')];
  return new Map(both.flatMap((template) => rolesOf(template, templates)).map((role) => [role.name, role]));
};

/** What a role would refuse, as a sentence; undefined when it is allowed. */
export const refusalOf = (role: RoleOf, call: Call): string | undefined =>
  allows(role, call)
    ? undefined
    : `${role.name}: ${call.action} ${call.leadingKeys?.join(', ') ?? ''} on ${call.resource}`;
