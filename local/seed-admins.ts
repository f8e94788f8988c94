import { AdminSetUserPasswordCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { cognitoDirectory } from '../shared/adapters/cognito/cognito-directory.ts';
import { randomIds } from '../shared/adapters/ids.ts';
import { makeAdmin } from '../shared/adapters/table/admins.ts';
import { seedFeatures } from '../shared/adapters/table/features.ts';
import type { AdminRole } from '../shared/domain/account.ts';
import { Email } from '../shared/domain/identifiers/email.ts';
import { PersonName } from '../shared/domain/identifiers/person-name.ts';
import type { IsoTime } from '../shared/domain/time.ts';
import type { Stamp } from '../shared/store/stamp.ts';
import type { Store } from '../shared/store/store.ts';
import { localAws } from './aws-config.ts';
import { USER_POOL_ID } from './cognito/pool-file.ts';

export type SeededAdmin = { role: AdminRole; email: string; password: string; branchCode: string | null };

/** Known to whoever reads this, and good for nothing beyond this machine. */
const seeds: (SeededAdmin & { firstName: string })[] = [
  {
    role: 'super_admin',
    email: 'super.admin@credbuzzpay.local',
    password: 'Local-super-admin-1',
    branchCode: null,
    firstName: 'Super',
  },
  {
    role: 'admin',
    email: 'admin@credbuzzpay.local',
    password: 'Local-admin-only-1',
    branchCode: null,
    firstName: 'Admin',
  },
];

/** Nobody needs an invitation to what is printed at the start. */
const withoutInvitation = (client: CognitoIdentityProviderClient): CognitoIdentityProviderClient => {
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) =>
        next(
          commandName === 'AdminCreateUserCommand'
            ? { ...args, input: { ...args.input, MessageAction: 'SUPPRESS' } }
            : args,
        ),
    { step: 'initialize' },
  );
  return client;
};

/**
 * The features, and admins to begin with, made as every admin is made. Starting again finds them as they are; their
 * passwords are always the printed ones.
 * @returns those who can sign in
 */
export const seedAdmins = async (store: Store, cognito: string, at: IsoTime): Promise<SeededAdmin[]> => {
  const client = withoutInvitation(new CognitoIdentityProviderClient(localAws(cognito)));
  const directory = cognitoDirectory(client, USER_POOL_ID);
  const stamp = (action: Stamp['action'], more: { reason?: string } = {}): Stamp => ({
    action,
    actorType: 'system',
    reason: 'seeded',
    ...more,
    at,
  });
  try {
    await seedFeatures(store, at, stamp('create'));
    const made = await Promise.all(
      seeds.map(async ({ firstName, ...seed }): Promise<SeededAdmin[]> => {
        const { role, email, password } = seed;
        const one = await makeAdmin(
          { store, directory, ids: randomIds },
          { email: Email.parse(email), emailAsTyped: email, firstName: PersonName.parse(firstName), role },
          { at, stamp, by: 'system' },
        );
        if (one.kind !== 'made' && one.kind !== 'existed') return [];
        const Password = { UserPoolId: USER_POOL_ID, Username: one.sub, Password: password, Permanent: true };
        await client.send(new AdminSetUserPasswordCommand(Password));
        return [seed];
      }),
    );
    return made.flat();
  } finally {
    client.destroy();
  }
};
