import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUserGlobalSignOutCommand,
  UsernameExistsException,
  UserNotFoundException,
  type AttributeType,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { Outage } from '../../domain/outage.ts';
import type { IdentityDirectory } from '../../ports/identity-directory.ts';

/** Links a user to its account. Immutable in the pool, and no client may write it. */
const USER_CODE = 'custom:userCode';

const valueOf = (attributes: readonly AttributeType[] | undefined, name: string): string | undefined =>
  attributes?.find(({ Name }) => Name === name)?.Value;

const subOf = (attributes: readonly AttributeType[] | undefined): string => {
  const sub = valueOf(attributes, 'sub');
  if (sub === undefined) throw new Error('the directory answered without a sub');
  return sub;
};

const reach = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (cause) {
    throw new Outage('directory', cause);
  }
};

/** As `reach`, where a user who is gone needs nothing more. */
const take = (call: () => Promise<unknown>): Promise<void> =>
  reach(async () => {
    try {
      await call();
    } catch (cause) {
      if (!(cause instanceof UserNotFoundException)) throw cause;
    }
  });

/** The admins' user pool. Users are named by their `sub`, which is their username where e-mail addresses are aliases. */
export const cognitoDirectory = (client: CognitoIdentityProviderClient, UserPoolId: string): IdentityDirectory => {
  const named = (sub: string) => ({ UserPoolId, Username: sub });
  return {
    createAdmin: ({ email, userCode, name }) =>
      reach(async () => {
        const create = new AdminCreateUserCommand({
          UserPoolId,
          Username: email,
          UserAttributes: [
            { Name: 'email', Value: email },
            // The invitation proves it: whoever cannot read it gets no password.
            { Name: 'email_verified', Value: 'true' },
            { Name: 'name', Value: name },
            { Name: USER_CODE, Value: userCode },
          ],
          DesiredDeliveryMediums: ['EMAIL'],
        });
        try {
          const { User } = await client.send(create);
          return { kind: 'created', sub: subOf(User?.Attributes) };
        } catch (cause) {
          if (!(cause instanceof UsernameExistsException)) throw cause;
        }
        const { UserAttributes } = await client.send(new AdminGetUserCommand({ UserPoolId, Username: email }));
        return valueOf(UserAttributes, USER_CODE) === userCode
          ? { kind: 'found', sub: subOf(UserAttributes) }
          : { kind: 'conflict' };
      }),

    find: ({ email, userCode }) =>
      reach(async () => {
        try {
          const { UserAttributes } = await client.send(new AdminGetUserCommand({ UserPoolId, Username: email }));
          return valueOf(UserAttributes, USER_CODE) === userCode ? subOf(UserAttributes) : undefined;
        } catch (cause) {
          if (cause instanceof UserNotFoundException) return undefined;
          throw cause;
        }
      }),

    putInGroup: (sub, role) =>
      reach(async () => {
        await client.send(new AdminAddUserToGroupCommand({ ...named(sub), GroupName: role }));
      }),
    removeFromGroup: (sub, role) =>
      take(() => client.send(new AdminRemoveUserFromGroupCommand({ ...named(sub), GroupName: role }))),
    disable: (sub) => take(() => client.send(new AdminDisableUserCommand(named(sub)))),
    enable: (sub) =>
      reach(async () => {
        await client.send(new AdminEnableUserCommand(named(sub)));
      }),
    signOut: (sub) => take(() => client.send(new AdminUserGlobalSignOutCommand(named(sub)))),
    remove: (sub) => take(() => client.send(new AdminDeleteUserCommand(named(sub)))),
  };
};
