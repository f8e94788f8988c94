import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Inbox } from '../inbox.ts';
import { PoolFault } from './fault.ts';
import { checkPassword, temporaryPassword } from './password-policy.ts';
import { USER_POOL_ID, type PoolFile, type PoolUser } from './pool-file.ts';

const UserPoolId = z.literal(USER_POOL_ID);
const Username = z.string().min(1).max(128);
const Named = z.object({ UserPoolId, Username });
const InGroup = Named.extend({ GroupName: z.enum(['admin', 'super_admin']) });

const Create = Named.extend({
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  TemporaryPassword: z.string().optional(),
  MessageAction: z.enum(['RESEND', 'SUPPRESS']).optional(),
});

const SetPassword = Named.extend({ Password: z.string(), Permanent: z.boolean().default(false) });

/** AWS's JSON protocol writes times as seconds. */
const seconds = (time: string): number => Date.parse(time) / 1000;

const attributesOf = ({ attributes }: PoolUser) => Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));

const shown = (user: PoolUser) => ({
  Username: user.sub,
  UserStatus: user.status,
  Enabled: user.enabled,
  UserCreateDate: seconds(user.createdAt),
  UserLastModifiedDate: seconds(user.updatedAt),
});

/** What is done to users by those who manage the pool. `forget` ends a user's sign-ins. */
export const adminOperations = (file: PoolFile, inbox: Inbox, forget: (sub: string) => void) => {
  const userOf = (name: string): PoolUser => {
    const user = file.users.find(({ sub, email }) => name === sub || name.toLowerCase() === email);
    if (!user) throw new PoolFault('UserNotFoundException', 'User does not exist.');
    return user;
  };
  const changing =
    (change: (user: PoolUser) => Partial<PoolUser>) =>
    (input: unknown): object => {
      const user = userOf(Named.parse(input).Username);
      file.change(user, change(user));
      return {};
    };
  const grouping =
    (change: (groups: readonly string[], group: string) => string[]) =>
    (input: unknown): object => {
      const { Username: name, GroupName } = InGroup.parse(input);
      const user = userOf(name);
      file.change(user, { groups: change(user.groups, GroupName) });
      return {};
    };

  return {
    AdminCreateUser(input: unknown) {
      const asked = Create.parse(input);
      const given = Object.fromEntries(asked.UserAttributes.map(({ Name, Value }) => [Name, Value]));
      const email = (given['email'] ?? asked.Username).toLowerCase();
      if (file.users.some((user) => user.email === email))
        throw new PoolFault('UsernameExistsException', 'An account with the given email already exists.');
      const [sub, now] = [randomUUID(), new Date().toISOString()];
      const password = asked.TemporaryPassword ?? temporaryPassword();
      const user: PoolUser = {
        sub,
        email,
        attributes: { ...given, sub, email },
        password,
        status: 'FORCE_CHANGE_PASSWORD',
        enabled: true,
        groups: [],
        createdAt: now,
        updatedAt: now,
      };
      file.add(user);
      if (asked.MessageAction !== 'SUPPRESS')
        inbox.add({
          channel: 'email',
          from: 'no-reply@credbuzzpay.local',
          to: email,
          template: 'admin_invitation',
          subject: 'Your CredbuzzPay admin account',
          body: `An admin account was made for you. Sign in as ${email} with the password ${password}`,
        });
      return { User: { ...shown(user), Attributes: attributesOf(user) } };
    },

    AdminGetUser(input: unknown) {
      const user = userOf(Named.parse(input).Username);
      return { ...shown(user), UserAttributes: attributesOf(user) };
    },

    AdminSetUserPassword(input: unknown) {
      const { Username: name, Password, Permanent } = SetPassword.parse(input);
      checkPassword(Password);
      const status = Permanent ? ('CONFIRMED' as const) : ('FORCE_CHANGE_PASSWORD' as const);
      file.change(userOf(name), { password: Password, status });
      return {};
    },

    AdminAddUserToGroup: grouping((groups, group) => [...new Set([...groups, group])]),
    AdminRemoveUserFromGroup: grouping((groups, group) => groups.filter((one) => one !== group)),
    AdminDisableUser: changing(({ sub }) => {
      forget(sub);
      return { enabled: false };
    }),
    AdminEnableUser: changing(() => ({ enabled: true })),

    AdminUserGlobalSignOut(input: unknown) {
      forget(userOf(Named.parse(input).Username).sub);
      return {};
    },

    AdminDeleteUser(input: unknown) {
      const user = userOf(Named.parse(input).Username);
      forget(user.sub);
      file.remove(user);
      return {};
    },
  };
};
