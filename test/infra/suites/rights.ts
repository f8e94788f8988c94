import { beforeAll, describe, expect, it } from 'vitest';
import { functions } from '../../../functions/manifest.ts';
import { rightsOf } from '../../../lib/rights.ts';
import { grantedAlso } from '../support/planted.ts';
import type { RoleOf } from '../support/policies.ts';
import { bucket, deployed, nobody, onFile, onIndex, onItem, TABLE, through, type Deployed } from '../support/roles.ts';
import { allows, decided, type Call } from '../support/simulate.ts';
import { decisions, sealing, SEALING_KEYS } from '../support/decisions.ts';

/** An update of an entry of the log that names these attributes. */
const onEntry = (...attributes: string[]): Call => ({
  ...onItem('UpdateItem', 'AUDIT#UserAccount#1'),
  context: {
    'dynamodb:LeadingKeys': ['AUDIT#UserAccount#1'],
    ...(attributes.length > 0 && { 'dynamodb:Attributes': ['pk', 'sk', ...attributes] }),
  },
});
const archived = (action: string, prefix: string): Call => ({
  action: `s3:${action}`,
  resource: `${bucket('archive')}/${prefix}ABC234/2026-11-22.jsonl.gz`,
});
const listing = (prefix: string): Call => ({
  action: 's3:ListBucketVersions',
  resource: bucket('archive'),
  context: { 's3:prefix': prefix },
});
const VALUES = ['oldValues', 'newValues', 'ipAddress', 'userAgent', 'salt'];

/** What erasing a person takes, and nothing beyond it. */
decisions.push(
  ['erase-accounts', 'find what is due', true, onIndex('g1', 'DUE#erasure#2026-11-22T06#0')],
  ['erase-accounts', 'overwrite an account', true, onItem('PutItem', 'USER#CBP000001')],
  ['erase-accounts', 'overwrite a password hash', true, onItem('PutItem', 'CRED#CBP000001')],
  ['erase-accounts', 'remove a password hash', false, onItem('DeleteItem', 'CRED#CBP000001')],
  ['erase-accounts', 'give a number free', true, onItem('DeleteItem', 'CLAIM#aadhaar#1')],
  ['erase-accounts', 'find what an entry is about', true, onIndex('g4', 'AUDIT-SUBJECT#CBP000001')],
  ['erase-accounts', 'take the values out of an entry', true, onEntry('view', ...VALUES)],
  ['erase-accounts', 'change who did it', false, onEntry('view', ...VALUES, 'userCode')],
  ['erase-accounts', 'change the leaf of an entry', false, onEntry('leaf')],
  ['erase-accounts', 'update an entry without saying what', false, onEntry()],
  ['erase-accounts', 'write an audit entry', false, onItem('PutItem', 'AUDIT#UserAccount#1')],
  ['erase-accounts', 'delete an audit entry', false, onItem('DeleteItem', 'AUDIT#UserAccount#1')],
  ['erase-accounts', 'open a sealed number', false, sealing('Decrypt', 'AadhaarKey')],
  ['erase-accounts', 'remove a version of a document', true, onFile('DeleteObjectVersion', 'documents')],
  ['erase-accounts', 'read a document', false, onFile('GetObject', 'documents')],
  ['erase-accounts', 'remove archived values', true, archived('DeleteObjectVersion', 'values/')],
  ['erase-accounts', 'find archived values', true, listing('values/ABC234/')],
  ['erase-accounts', 'remove another part of the archive', false, archived('DeleteObjectVersion', 'entries/')],
  ['erase-accounts', 'list the rest of the archive', false, listing('entries/')],
  ['audit-writer', 'take the values out of an entry', false, onEntry('view', ...VALUES)],
  ['users', 'take the values out of an entry', false, onEntry('view', ...VALUES)],
  ['users', 'take back an order to erase', true, onItem('DeleteItem', 'ERASURE#CBP000001')],
  ['users', 'forge a certificate', false, onItem('PutItem', 'CERTIFICATE#CBP000001')],
  ['profile', 'order an erasure', true, onItem('PutItem', 'ERASURE#CBP000001')],
  ['make-exports', 'find who asked', true, onIndex('g1', 'EXPORTS#OPEN#0')],
  ['make-exports', 'read KYC records', true, onItem('GetItem', 'KYC#CBP000001')],
  ['make-exports', 'read a password hash', false, onItem('GetItem', 'CRED#CBP000001')],
  ['make-exports', 'open a sealed number', false, sealing('Decrypt', 'PanKey')],
  ['make-exports', 'change KYC records', false, onItem('PutItem', 'KYC#CBP000001')],
  ['make-exports', 'read entries of the log by key', false, onItem('GetItem', 'AUDIT#UserAccount#1')],
  ['personal-data', 'ask for a copy', true, onItem('PutItem', 'EXPORT#CBP000001')],
  ['personal-data', 'read KYC', false, onItem('GetItem', 'KYC#CBP000001')],
  ['user-views', 'read a certificate', true, onItem('GetItem', 'CERTIFICATE#CBP000001')],
);

describe('rights', () => {
  let all: Deployed;
  const role = (name: string): RoleOf => all.roles.get(name) ?? nobody(name);
  const who = async (call: Call): Promise<string[]> => {
    const asked = [...all.roles.values()].map(async (one) =>
      (await allows(one, call, all.guarded)) ? [one.name] : [],
    );
    return (await Promise.all(asked)).flat();
  };
  /** By what may be done, who may. */
  const table = async (calls: readonly [string, Call][]): Promise<Record<string, string[]>> =>
    Object.fromEntries(
      await Promise.all(calls.map(async ([what, call]): Promise<[string, string[]]> => [what, await who(call)])),
    );

  beforeAll(async () => {
    all = await deployed();
  });

  it('gives every function a role of its own, and no managed policy', () => {
    expect([...all.roles.keys()].sort()).toEqual(functions.map(({ name }) => name).sort());
    expect([...all.roles.values()].filter(({ managed }) => managed > 0)).toEqual([]);
  });

  it.each(decisions)('%s: may %s? %s', async (name, _, expected, call) => {
    expect(await allows(role(name), call, all.guarded)).toBe(expected);
  });

  it('lets only those open or seal who must', async () => {
    const calls = SEALING_KEYS.flatMap((key) =>
      ['Encrypt', 'Decrypt'].map((action): [string, Call] => [`${action} ${key}`, sealing(action, key)]),
    );
    expect(await table(calls)).toEqual({
      'Encrypt AadhaarKey': ['kyc-aadhaar'],
      'Decrypt AadhaarKey': ['kyc-aadhaar', 'kyc-review'],
      'Encrypt PanKey': ['kyc-pan'],
      'Decrypt PanKey': ['kyc-review', 'ask-providers'],
      'Encrypt BankKey': ['kyc-bank'],
      'Decrypt BankKey': ['kyc-bank', 'kyc-review'],
      'Encrypt SecretsKey': ['security-settings'],
      'Decrypt SecretsKey': ['sessions', 'security-settings'],
    });
  });

  it('lets nobody but those who must touch files, and each only so', async () => {
    const calls = ['uploads', 'documents'].flatMap((place) =>
      ['GetObject', 'PutObject', 'DeleteObject'].map((action): [string, Call] => [
        `${action} ${place}`,
        onFile(action, place),
      ]),
    );
    expect(await table(calls)).toEqual({
      'GetObject uploads': ['kyc-aadhaar', 'document-check'],
      'PutObject uploads': ['documents'],
      'DeleteObject uploads': ['kyc-aadhaar', 'document-check', 'expire-uploads', 'erase-accounts'],
      'GetObject documents': ['documents', 'kyc-business', 'kyc-review'],
      'PutObject documents': ['document-check', 'make-exports'],
      'DeleteObject documents': ['document-check', 'expire-uploads', 'erase-accounts'],
    });
  });

  it('lets them use the keys at rest through their services only, for what they do', async () => {
    expect(
      await table([
        ['read files', through('s3', 'Decrypt', 'DocumentsKey')],
        ['write files', through('s3', 'GenerateDataKey', 'DocumentsKey')],
        ['read files by the table', through('dynamodb', 'Decrypt', 'DocumentsKey')],
        ['write to the archive', through('s3', 'GenerateDataKey', 'ArchiveKey')],
        ['read the archive', through('s3', 'Decrypt', 'ArchiveKey')],
      ]),
    ).toEqual({
      'read files': ['documents', 'kyc-aadhaar', 'kyc-business', 'kyc-review', 'document-check'],
      'write files': ['documents', 'document-check', 'make-exports'],
      'read files by the table': [],
      'write to the archive': ['audit-writer', 'projections', 'archive-audit', 'export-audit'],
      'read the archive': ['audit-exports'],
    });
    expect(await who(through('dynamodb', 'Decrypt', 'TableKey'))).toContain('sessions');
  });

  it('lets only audit-writer append to the audit log, and nobody change it', async () => {
    const log = 'AUDIT#UserAccount#1';
    expect(await table(['PutItem', 'UpdateItem', 'DeleteItem'].map((action) => [action, onItem(action, log)]))).toEqual(
      { PutItem: ['audit-writer'], UpdateItem: [], DeleteItem: [] },
    );
  });

  it('denies the audit log even to a role that somebody grants too much by hand', () => {
    for (const one of all.roles.values()) {
      const careless = grantedAlso(one, { Action: ['dynamodb:*'], Resource: [TABLE] });
      expect(decided(careless, onItem('GetItem', 'USER#1'))).toBe(true);
      expect(decided(careless, onItem('UpdateItem', 'AUDIT#UserAccount#1'))).toBe(false);
      expect(decided(careless, onItem('PutItem', 'AUDIT#UserAccount#1'))).toBe(one.name === 'audit-writer');
    }
  });

  it('lets a function that manages admins do so in their pool, and no other function', async () => {
    const resource = 'arn:aws:cognito-idp:ap-south-1:111122223333:userpool/ap-south-1_AdminPool';
    const managing = functions.filter((declared) => rightsOf(declared).directory).map(({ name }) => name);
    for (const action of ['AdminCreateUser', 'AdminDisableUser', 'AdminUserGlobalSignOut'])
      expect(await who({ action: `cognito-idp:${action}`, resource })).toEqual(managing);
  });
});
