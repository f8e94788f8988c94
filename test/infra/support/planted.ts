import type { Guarded, RoleOf, Statement } from './policies.ts';

const alone = (statement: Partial<Statement>): Statement => ({
  Effect: 'Allow',
  Action: ['dynamodb:GetItem'],
  Resource: ['*'],
  ...statement,
});

/** A role with one more statement, as somebody careless might add it. */
export const grantedAlso = (role: RoleOf, statement: Partial<Statement>): RoleOf => ({
  ...role,
  policies: [...role.policies, { name: 'Planted', policy: { Version: '2012-10-17', Statement: [alone(statement)] } }],
});

/** A role whose conditions were changed, or lost. */
export const withConditions = (
  role: RoleOf,
  change: (condition: Record<string, unknown>) => Record<string, unknown>,
): RoleOf => ({
  ...role,
  policies: role.policies.map(({ name, policy }) => ({
    name,
    policy: {
      ...policy,
      Statement: policy.Statement.map((statement) => ({
        ...statement,
        ...(statement['Condition'] !== undefined && {
          Condition: change(statement['Condition'] as Record<string, unknown>),
        }),
      })),
    },
  })),
});

/** Something that guards itself, and lets in one more. */
export const opened = ({ arn, policy }: Guarded, statement: Partial<Statement>): Guarded => ({
  arn,
  policy: { ...policy, Statement: [...policy.Statement, alone(statement)] },
});
