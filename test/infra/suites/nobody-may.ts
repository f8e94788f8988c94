import { beforeAll, describe, expect, it } from 'vitest';
import { escapesOf, openDoorsOf } from '../support/forbidden.ts';
import { grantedAlso, opened, withConditions } from '../support/planted.ts';
import type { Guarded, RoleOf } from '../support/policies.ts';
import { deployed, keyArn, nobody, TABLE, type Deployed } from '../support/roles.ts';

const without =
  (...operators: string[]) =>
  (condition: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(condition).filter(([operator]) => !operators.includes(operator)));

describe('what nobody may', () => {
  let all: Deployed;
  const role = (name: string): RoleOf => all.roles.get(name) ?? nobody(name);
  const guarded = (arn: string): Guarded => all.guarded.find((one) => one.arn === arn)!;

  beforeAll(async () => {
    all = await deployed();
  });

  it('is refused to every function', async () => {
    const escapes = await Promise.all([...all.roles.values()].map((one) => escapesOf(one, all.guarded)));
    expect(escapes.flat()).toEqual([]);
  });

  it.each<[string, (one: RoleOf) => RoleOf, string]>([
    [
      'everything on the table',
      (one) => grantedAlso(one, { Action: ['dynamodb:*'], Resource: [TABLE] }),
      'may read without a key',
    ],
    ['a read of all tables', (one) => grantedAlso(one, { Action: ['dynamodb:GetItem'] }), 'may read another table'],
    ['a Scan', (one) => grantedAlso(one, { Action: ['dynamodb:Scan'], Resource: [TABLE] }), 'may read without a key'],
    ['a read without a wall', (one) => grantedAlso(one, { Resource: [TABLE] }), 'may GetItem in a partition of nobody'],
    ['no Null guard', (one) => withConditions(one, without('Null')), 'may Query without a partition'],
    [
      'no leading keys',
      (one) => withConditions(one, without('ForAllValues:StringLike')),
      'may GetItem in a partition of nobody',
    ],
    [
      'a key without an encryption context',
      (one) => grantedAlso(one, { Action: ['kms:Decrypt'], Resource: [keyArn('AadhaarKey')] }),
      'may Decrypt by AadhaarKey without a context',
    ],
    ['every key', (one) => grantedAlso(one, { Action: ['kms:Decrypt'] }), 'may Decrypt by TableKey itself'],
    [
      'a key at rest of its own',
      (one) => withConditions(one, without('StringEquals')),
      'may Decrypt by TableKey itself',
    ],
    ['every bucket', (one) => grantedAlso(one, { Action: ['s3:GetObject'] }), 'may read another bucket'],
    ['any role', (one) => grantedAlso(one, { Action: ['sts:AssumeRole'] }), 'may become another role'],
  ])('would be noticed of a role with %s', async (_, change, escape) => {
    expect(await escapesOf(change(role('registration')), all.guarded)).toContain(`registration ${escape}`);
  });

  it('lets nobody in by a policy of its own: no key, no bucket, no queue', async () => {
    expect(all.guarded.length).toBeGreaterThan(15);
    expect((await Promise.all(all.guarded.map(openDoorsOf))).flat()).toEqual([]);
  });

  it.each([
    ['another account', 'AadhaarKey', { AWS: 'arn:aws:iam::999999999999:root' }, 'a stranger may kms:Decrypt'],
    ['everybody', 'AadhaarKey', '*', 'anybody may kms:Decrypt'],
    [
      'a role beside the declared ones',
      'AadhaarKey',
      { AWS: 'arn:aws:iam::111122223333:role/nobody' },
      'a role without rights may kms:Decrypt',
    ],
  ])('would be noticed of a key that lets in %s', async (_, key, Principal, door) => {
    const careless = opened(guarded(keyArn(key)), { Action: ['kms:Decrypt'], Principal });
    expect(await openDoorsOf(careless)).toContain(`${door} on ${keyArn(key)}`);
  });

  it('would be noticed of a bucket that lets in everybody', async () => {
    const bucket = 'arn:aws:s3:::credbuzzpay-prod-documents-111122223333';
    const careless = opened(guarded(bucket), { Action: ['s3:GetObject'], Resource: [`${bucket}/*`], Principal: '*' });
    expect(await openDoorsOf(careless)).toContain(`anybody may s3:GetObject on ${bucket}`);
  });
});
