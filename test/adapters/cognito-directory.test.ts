import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { cognitoDirectory } from '../../shared/adapters/cognito/cognito-directory.ts';
import { Email } from '../../shared/domain/identifiers/email.ts';
import { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { Outage } from '../../shared/domain/outage.ts';

const asha = { email: Email.parse('asha@example.com'), userCode: UserCode.parse('ABC234'), name: 'Asha Rao' };
const attributes = (userCode: string) => [
  { Name: 'sub', Value: 's1' },
  { Name: 'custom:userCode', Value: userCode },
];
const more = { message: 'no', $metadata: {} };

const setUp = () => {
  const client = new CognitoIdentityProviderClient({ region: 'ap-south-1' });
  return { mock: mockClient(client), directory: cognitoDirectory(client, 'ap-south-1_Pool1') };
};
const named = { UserPoolId: 'ap-south-1_Pool1', Username: 's1' };

describe('creating an admin', () => {
  it('invites by e-mail and names the account in an attribute', async () => {
    const { mock, directory } = setUp();
    mock.on(AdminCreateUserCommand).resolves({ User: { Attributes: attributes('ABC234') } });
    expect(await directory.createAdmin(asha)).toEqual({ kind: 'created', sub: 's1' });
    expect(mock.commandCalls(AdminCreateUserCommand)[0]?.args[0].input).toEqual({
      UserPoolId: 'ap-south-1_Pool1',
      Username: 'asha@example.com',
      UserAttributes: [
        { Name: 'email', Value: 'asha@example.com' },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'name', Value: 'Asha Rao' },
        { Name: 'custom:userCode', Value: 'ABC234' },
      ],
      DesiredDeliveryMediums: ['EMAIL'],
    });
  });

  it('finds again what was made for this account, and takes over nobody else’s', async () => {
    const { mock, directory } = setUp();
    mock.on(AdminCreateUserCommand).rejects(new UsernameExistsException(more));
    mock.on(AdminGetUserCommand).resolves({ Username: 's1', UserAttributes: attributes('ABC234') });
    expect(await directory.createAdmin(asha)).toEqual({ kind: 'found', sub: 's1' });
    expect(mock.commandCalls(AdminGetUserCommand)[0]?.args[0].input).toEqual({
      UserPoolId: 'ap-south-1_Pool1',
      Username: 'asha@example.com',
    });
    mock.on(AdminGetUserCommand).resolves({ Username: 's1', UserAttributes: attributes('OTHER2') });
    expect(await directory.createAdmin(asha)).toEqual({ kind: 'conflict' });
  });

  it('reports throttling, and an answer without a sub, as an outage', async () => {
    const { mock, directory } = setUp();
    mock.on(AdminCreateUserCommand).rejectsOnce(Object.assign(new Error('slow'), { name: 'TooManyRequestsException' }));
    await expect(directory.createAdmin(asha)).rejects.toMatchObject({ dependency: 'directory' });
    mock.on(AdminCreateUserCommand).resolves({ User: {} });
    await expect(directory.createAdmin(asha)).rejects.toBeInstanceOf(Outage);
  });
});

describe('acts on a user', () => {
  const acts = [
    ['put in a group', AdminAddUserToGroupCommand, { ...named, GroupName: 'admin' }, 'gives'],
    ['remove from a group', AdminRemoveUserFromGroupCommand, { ...named, GroupName: 'super_admin' }, 'takes'],
    ['disable', AdminDisableUserCommand, named, 'takes'],
    ['enable', AdminEnableUserCommand, named, 'gives'],
    ['sign out', AdminUserGlobalSignOutCommand, named, 'takes'],
    ['remove', AdminDeleteUserCommand, named, 'takes'],
  ] as const;

  const act = (name: (typeof acts)[number][0], directory: ReturnType<typeof setUp>['directory']): Promise<void> => {
    switch (name) {
      case 'put in a group':
        return directory.putInGroup('s1', 'admin');
      case 'remove from a group':
        return directory.removeFromGroup('s1', 'super_admin');
      case 'disable':
        return directory.disable('s1');
      case 'enable':
        return directory.enable('s1');
      case 'sign out':
        return directory.signOut('s1');
      case 'remove':
        return directory.remove('s1');
    }
  };

  it.each(acts)('%s: names the user by sub', async (name, command, input) => {
    const { mock, directory } = setUp();
    mock.onAnyCommand().resolves({});
    await act(name, directory);
    expect(mock.calls().map(({ args }) => args[0])).toEqual([expect.any(command)]);
    expect(mock.calls()[0]?.args[0].input).toEqual(input);
  });

  it.each(acts)('%s: a failure is an outage', async (name) => {
    const { mock, directory } = setUp();
    mock.onAnyCommand().rejects(Object.assign(new Error('slow'), { name: 'TooManyRequestsException' }));
    await expect(act(name, directory)).rejects.toMatchObject({ dependency: 'directory' });
  });

  it.each(acts)('%s: of somebody who is gone', async (name, _, __, effect) => {
    const { mock, directory } = setUp();
    mock.onAnyCommand().rejects(new UserNotFoundException(more));
    if (effect === 'takes') await expect(act(name, directory)).resolves.toBeUndefined();
    else await expect(act(name, directory)).rejects.toMatchObject({ dependency: 'directory' });
  });
});
