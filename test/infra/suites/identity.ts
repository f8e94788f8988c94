import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { resourcesOf, templateOf } from '../support/synth.ts';

/** A pool or client that is replaced takes every admin's sign-in with it. */
const PINNED = {
  'AWS::Cognito::UserPool': ['AdminPool'],
  'AWS::Cognito::UserPoolClient': ['AdminClient'],
  'AWS::Cognito::UserPoolDomain': ['AdminDomain'],
};

const Pool = z.looseObject({ Schema: z.array(z.looseObject({ Name: z.string() })) });

const poolOf = async (stage: 'dev' | 'prod' = 'prod') => {
  const found = (await templateOf('identity', stage)).Resources['AdminPool'];
  if (!found) throw new Error('there is no pool');
  return found;
};

describe('identity', () => {
  it.each(Object.entries(PINNED))('pins the logical ids of %s', async (type, ids) => {
    expect(resourcesOf(await templateOf('identity'), type).map(([id]) => id)).toEqual(ids);
  });

  it('lets nobody in who was not invited, has a weak password or no second factor', async () => {
    const { Properties } = await poolOf();
    expect(Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameAttributes: ['email'],
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] },
      Policies: {
        PasswordPolicy: {
          MinimumLength: 14,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
    });
  });

  it('links each user to its account by an attribute that nobody can change', async () => {
    const { Schema } = Pool.parse((await poolOf()).Properties);
    expect(Schema.find(({ Name }) => Name === 'userCode')).toMatchObject({ Mutable: false });
    const client = (await templateOf('identity')).Resources['AdminClient']?.Properties ?? {};
    expect(client['WriteAttributes']).toEqual(['name']);
    expect(client['ReadAttributes']).toContain('custom:userCode');
  });

  it('has one way in: an authorization code, without a secret in the browser', async () => {
    const client = (await templateOf('identity')).Resources['AdminClient']?.Properties ?? {};
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      CallbackURLs: ['https://admin.credbuzzpay.example/signed-in'],
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
    });
  });

  it('watches sign-ins where the stage says so', async () => {
    expect((await poolOf()).Properties).toMatchObject({
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    });
    expect((await poolOf('dev')).Properties).toMatchObject({ UserPoolTier: 'ESSENTIALS' });
  });

  it('keeps its users when a protected stage is deleted', async () => {
    const pool = await poolOf();
    expect([pool.DeletionPolicy, pool.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    expect(pool.Properties['DeletionProtection']).toBe('ACTIVE');
    expect((await poolOf('dev')).DeletionPolicy).toBe('Delete');
  });

  it('has a group for each role, for people to look at', async () => {
    const groups = resourcesOf(await templateOf('identity'), 'AWS::Cognito::UserPoolGroup');
    expect(groups.map(([, { Properties }]) => Properties['GroupName']).sort()).toEqual(['admin', 'super_admin']);
  });
});
