import { beforeAll, describe, expect, it } from 'vitest';
import { functions } from '../../../functions/manifest.ts';
import { rightsOf } from '../../../lib/rights.ts';
import { grantedAlso } from '../support/planted.ts';
import type { RoleOf } from '../support/policies.ts';
import {
  bucket,
  deployed,
  nobody,
  onBucket,
  onFile,
  onIndex,
  onItem,
  onKey,
  sealedFor,
  TABLE,
  through,
  type Deployed,
} from '../support/roles.ts';
import { allows, decided, type Call } from '../support/simulate.ts';

const sealing = (action: string, key: string): Call => sealedFor(action, key, 'AadhaarKyc');

/** Opens the secret that a stage proves itself with to its KYC provider. */
const providerSecret = sealedFor('Decrypt', 'SecretsKey', 'KycProvider');
const bankSecret = sealedFor('Decrypt', 'SecretsKey', 'BankProvider');

const SEALING_KEYS = ['AadhaarKey', 'PanKey', 'BankKey', 'SecretsKey'];

/** Who may what: the words of the security model, tried on the roles as they would be deployed. */
const decisions: [string, string, boolean, Call][] = [
  ['registration', 'open an account', true, onItem('PutItem', 'USER#CBP000001')],
  ['registration', 'store a password hash', true, onItem('PutItem', 'CRED#CBP000001')],
  ['registration', 'read KYC', false, onItem('GetItem', 'KYC#CBP000001')],
  ['registration', 'delete an account', false, onItem('DeleteItem', 'USER#CBP000001')],
  [
    'registration',
    'write an account together with an audit entry',
    false,
    onItem('PutItem', 'USER#CBP000001', 'AUDIT#UserAccount#1'),
  ],
  ['sessions', 'read a password hash', true, onItem('GetItem', 'CRED#CBP000001')],
  ['sessions', 'replace an imported password hash', true, onItem('UpdateItem', 'CRED#CBP000001')],
  ['otp', 'read a password hash', false, onItem('GetItem', 'CRED#CBP000001')],
  ['otp', 'sign tokens', false, onKey('Sign', 'TokenSigning1Key')],
  ['passwords', 'change a password hash', true, onItem('PutItem', 'CRED#CBP000001')],
  ['passwords', 'sign tokens', false, onKey('Sign', 'TokenSigning1Key')],
  ['contacts', 'release a contact', true, onItem('DeleteItem', 'CLAIM#email#a@example.com')],
  ['contacts', 'read a password hash', false, onItem('GetItem', 'CRED#CBP000001')],
  ['profile', 'release a contact', true, onItem('DeleteItem', 'CLAIM#email#a@example.com')],
  ['sessions', 'read KYC', false, onItem('Query', 'KYC#CBP000001')],
  ['sessions', 'query without a key', false, { action: 'dynamodb:Query', resource: TABLE }],
  ['sessions', 'scan', false, { action: 'dynamodb:Scan', resource: TABLE }],
  ['sessions', 'sign tokens', true, onKey('Sign', 'TokenSigning1Key')],
  ['sessions', 'sign audit roots', false, onKey('Sign', 'AuditSigning1Key')],
  ['profile', 'sign tokens', false, onKey('Sign', 'TokenSigning1Key')],
  ['profile', 'check tokens', true, onKey('GetPublicKey', 'TokenSigning1Key')],
  ['profile', "read the caller's partition", true, onItem('Query', 'USER#CBP000001')],
  ['consents', 'release a contact', false, onItem('DeleteItem', 'CLAIM#email#a@example.com')],
  ['security-settings', 'change a password hash', true, onItem('PutItem', 'CRED#CBP000001')],
  ['security-settings', 'sign tokens', false, onKey('Sign', 'TokenSigning1Key')],
  ['security-settings', 'answer a challenge', false, onItem('UpdateItem', 'CHALLENGE#1')],
  ['sessions', 'answer a challenge', true, onItem('UpdateItem', 'CHALLENGE#1')],
  ['profile', 'read a password hash', false, onItem('GetItem', 'CRED#CBP000001')],
  ['my-access', 'read the features', true, onItem('Query', 'FEATURES')],
  ['my-access', 'grant itself anything', false, onItem('PutItem', 'USER#CBP000001')],
  ['my-access', 'sign tokens', false, onKey('Sign', 'TokenSigning1Key')],
  ['my-audit', 'read its list', true, onIndex('g4', 'AUDIT-SUBJECT#CBP000001')],
  ['my-audit', 'read a list that is not its own', false, onIndex('g4', 'USERS#BRANCH#B1')],
  ['my-audit', 'read another index', false, onIndex('g5', 'AUDIT-ALL#0')],
  ['my-audit', 'authenticate cursors', true, onKey('GenerateMac', 'OtpHmacKey')],
  ['my-audit', 'write an audit entry', false, onItem('PutItem', 'AUDIT#UserAccount#1')],
  ['audit-writer', 'write an audit entry', true, onItem('PutItem', 'AUDIT#UserAccount#1')],
  ['audit-writer', 'change an audit entry', false, onItem('UpdateItem', 'AUDIT#UserAccount#1')],
  ['audit-writer', 'delete an audit entry', false, onItem('DeleteItem', 'AUDIT#UserAccount#1')],
  ['audit-writer', 'read an account', false, onItem('GetItem', 'USER#CBP000001')],
  ['notifier', 'read anything', false, onItem('GetItem', 'USER#CBP000001')],
  ['expire-otps', 'find what is due', true, onIndex('g1', 'DUE#otp#2026-11-22T06#0')],
  ['expire-otps', 'mark a code expired', true, onItem('UpdateItem', 'OTP#1')],
  ['expire-otps', 'read a code', false, onItem('GetItem', 'OTP#1')],
  ['expire-otps', 'list all codes', false, onIndex('g3', 'OTPS#STATUS#active#0')],
  ['expire-access-grants', 'find what is due', true, onIndex('g1', 'GRANTS-FEATURE#STATUS#active#0')],
  ['expire-access-grants', 'end a grant', true, onItem('UpdateItem', 'USER#CBP000001')],
  ['expire-access-grants', 'count a grant less', true, onItem('UpdateItem', 'REFERENCES#feature#KYC')],
  ['expire-access-grants', 'read an account', false, onItem('GetItem', 'USER#CBP000001')],
  ['expire-access-grants', 'remove a grant for good', false, onItem('DeleteItem', 'USER#CBP000001')],
  ['lift-blocks', 'find what is due', true, onIndex('g6', 'DUE#unblock#2026-11-22T06#0')],
  ['lift-blocks', 'lift a block', true, onItem('UpdateItem', 'USER#CBP000001')],
  ['lift-blocks', 'read an account', false, onItem('GetItem', 'USER#CBP000001')],
  ['lift-blocks', 'delete an account', false, onItem('DeleteItem', 'USER#CBP000001')],
  ['close-sessions', 'close a login', true, onItem('UpdateItem', 'LOGIN#CBP000001')],
  ['close-sessions', 'read a password hash', false, onItem('GetItem', 'CRED#CBP000001')],
  ['close-sessions', 'sign tokens', false, onKey('Sign', 'TokenSigning1Key')],
  ['password-expiry-notices', 'find what is due', true, onIndex('g1', 'DUE#password#2026-11-22#0')],
  ['password-expiry-notices', 'note a notice', true, onItem('PutItem', 'NOTICE#CBP000001')],
  ['password-expiry-notices', 'change an account', false, onItem('UpdateItem', 'USER#CBP000001')],
  ['kyc-reminders', 'find what is due', true, onIndex('g5', 'DUE#rekyc-PAN#2026-11-22#0')],
  ['kyc-reminders', 'end what is due', true, onItem('PutItem', 'KYC#CBP000001')],
  ['kyc-reminders', 'give a number free', false, onItem('DeleteItem', 'CLAIM#pan#1')],
  ['kyc-reminders', 'see how long reviewers keep people waiting', true, onIndex('g3', 'KYC-PAN#QUEUE#0')],
  ['kyc-reminders', 'list what is verified', false, onIndex('g1', 'KYC-PAN#STATUS#verified#0')],
  ['kyc-reminders', 'open a PAN', false, onKey('Decrypt', 'PanKey')],
  ['admin-me', 'read who calls', true, onItem('Query', 'USER#CBP000001')],
  ['admin-me', 'read the features', true, onItem('Query', 'FEATURES')],
  ['admin-me', 'note what was refused', true, onItem('PutItem', 'EVENT#1')],
  ['admin-me', 'change a note', false, onItem('DeleteItem', 'EVENT#1')],
  ['admin-me', 'change an account', false, onItem('PutItem', 'USER#CBP000001')],
  ['admin-me', 'sign tokens', false, onKey('Sign', 'TokenSigning1Key')],
  ['branches', 'move a branch', true, onItem('PutItem', 'BRANCH#MUM01')],
  ['branches', 'count who refers to a branch', true, onItem('UpdateItem', 'REFERENCES#branch#MUM01')],
  ['branches', 'list members', true, onIndex('g4', 'USERS#BRANCH#MUM01#0')],
  ['branches', 'list users otherwise', false, onIndex('g1', 'USERS#ACTIVE#true#0')],
  ['branches', 'change an account', false, onItem('PutItem', 'USER#CBP000001')],
  ['branches', 'remove a branch for good', false, onItem('DeleteItem', 'BRANCH#MUM01')],
  ['branches', 'read KYC', false, onItem('GetItem', 'KYC#CBP000001')],
  ['branches', 'sign tokens', false, onKey('Sign', 'TokenSigning1Key')],
  ['features', 'move a feature', true, onItem('PutItem', 'FEATURES')],
  ['features', 'list who holds one', true, onIndex('g3', 'GRANTS-FEATURE#HOLDERS#KYC#0')],
  ['features', 'grant one', false, onItem('PutItem', 'USER#CBP000001')],
  ['features', 'remove a feature for good', false, onItem('DeleteItem', 'FEATURES')],
  ['features', 'change a branch', false, onItem('PutItem', 'BRANCH#MUM01')],
  ['access-control', 'grant a feature or platform', true, onItem('PutItem', 'USER#CBP000001')],
  ['access-control', 'depend on a feature', true, onItem('ConditionCheckItem', 'FEATURES')],
  ['access-control', 'list what ends soon', true, onIndex('g2', 'GRANTS-PLATFORM#BRANCH#MUM01#active#0')],
  ['access-control', 'list who is in a branch', false, onIndex('g4', 'USERS#BRANCH#MUM01#0')],
  ['access-control', 'change a feature', false, onItem('PutItem', 'FEATURES')],
  ['access-control', 'count who refers to a feature', true, onItem('UpdateItem', 'REFERENCES#feature#KYC')],
  ['access-control', 'remove a grant for good', false, onItem('DeleteItem', 'USER#CBP000001')],
  ['access-control', 'read a password hash', false, onItem('GetItem', 'CRED#CBP000001')],
  ['access-control', 'read KYC', false, onItem('GetItem', 'KYC#CBP000001')],
  ['access-control', 'sign tokens', false, onKey('Sign', 'TokenSigning1Key')],
  ['registration', 'depend on a branch', true, onItem('ConditionCheckItem', 'BRANCH#MUM01')],
  ['registration', 'change a branch', false, onItem('PutItem', 'BRANCH#MUM01')],
  ['profile', 'count a member less', true, onItem('UpdateItem', 'REFERENCES#branch#MUM01')],
  ['lift-blocks', 'count a super_admin in again', true, onItem('PutItem', 'GUARD#SUPERADMINS')],
  ['users', 'change an account', true, onItem('PutItem', 'USER#CBP000001')],
  ['users', 'delete an account for good', false, onItem('DeleteItem', 'USER#CBP000001')],
  ['users', 'release a contact', true, onItem('DeleteItem', 'CLAIM#email#a@example.com')],
  ['users', 'read the set of super_admins', true, onItem('GetItem', 'GUARD#SUPERADMINS')],
  ['users', 'list by branch', true, onIndex('g4', 'USERS#BRANCH#NORTH#0')],
  ['users', 'read a password hash', false, onItem('GetItem', 'CRED#CBP000001')],
  ['users', 'read KYC', false, onItem('GetItem', 'KYC#CBP000001')],
  ['users', 'change a branch', false, onItem('PutItem', 'BRANCH#NORTH')],
  ['users', 'depend on a branch being active', true, onItem('ConditionCheckItem', 'BRANCH#NORTH')],
  ['users', 'read the audit log', false, onIndex('g4', 'AUDIT-SUBJECT#CBP000001')],
  ['users', 'sign tokens', false, onKey('Sign', 'TokenSigning1Key')],
  ['work-off-bulk', 'find open jobs', true, onIndex('g1', 'JOBS#OPEN')],
  ['work-off-bulk', 'read a password hash', false, onItem('GetItem', 'CRED#CBP000001')],
  ['user-views', 'read what was done to a user', true, onIndex('g4', 'AUDIT-SUBJECT#CBP000001')],
  ['user-views', 'read sign-ins', true, onItem('Query', 'LOGIN#CBP000001')],
  ['user-views', 'read a password hash', false, onItem('GetItem', 'CRED#CBP000001')],
  ['user-views', 'change an account', false, onItem('PutItem', 'USER#CBP000001')],
  ['user-views', 'list all users', false, onIndex('g1', 'USERS#ACTIVE#true#0')],
  ['documents', 'sign a form for an upload', true, onFile('PutObject', 'uploads')],
  ['documents', 'sign a link to a document', true, onFile('GetObject', 'documents')],
  ['documents', 'sign a link to an upload', false, onFile('GetObject', 'uploads')],
  ['documents', 'put into the documents', false, onFile('PutObject', 'documents')],
  ['documents', 'remove a document', false, onFile('DeleteObject', 'documents')],
  ['documents', 'list the documents', false, onBucket('documents')],
  ['documents', 'count an upload', true, onItem('UpdateItem', 'LIMIT#documents_day#CBP000001')],
  ['documents', 'read KYC', false, onItem('GetItem', 'KYC#CBP000001')],
  ['documents', 'sign tokens', false, onKey('Sign', 'TokenSigning1Key')],
  ['document-check', 'read an upload', true, onFile('GetObject', 'uploads')],
  ['document-check', 'be told that an upload is missing', true, onBucket('uploads')],
  ['document-check', 'remove an upload', true, onFile('DeleteObject', 'uploads')],
  ['document-check', 'keep what it checked', true, onFile('PutObject', 'documents')],
  ['document-check', 'read what is kept', false, onFile('GetObject', 'documents')],
  ['document-check', 'list what is kept', false, onBucket('documents')],
  ['document-check', 'put an upload', false, onFile('PutObject', 'uploads')],
  ['document-check', 'settle a document', true, onItem('UpdateItem', 'USER#CBP000001')],
  ['document-check', 'read a password hash', false, onItem('GetItem', 'CRED#CBP000001')],
  ['document-check', 'read KYC', false, onItem('GetItem', 'KYC#CBP000001')],
  ['document-check', 'open a sealed number', false, sealing('Decrypt', 'AadhaarKey')],
  ['expire-uploads', 'find what is due', true, onIndex('g1', 'DUE#document#2026-11-22T06#0')],
  ['expire-uploads', 'take an upload away', true, onFile('DeleteObject', 'uploads')],
  ['expire-uploads', 'take away what was half kept', true, onFile('DeleteObject', 'documents')],
  ['expire-uploads', 'read a file', false, onFile('GetObject', 'documents')],
  ['expire-uploads', 'read an upload', false, onFile('GetObject', 'uploads')],
  ['sessions', 'read a document', false, onFile('GetObject', 'documents')],
  ['kyc-bank', 'write a transfer down', true, onItem('PutItem', 'KYC#CBP000001')],
  ['kyc-bank', 'note whose a reference is', true, onItem('PutItem', 'DROPREF#1')],
  ['kyc-bank', 'open an account number', true, sealing('Decrypt', 'BankKey')],
  ['kyc-bank', 'open a PAN', false, sealing('Decrypt', 'PanKey')],
  ['kyc-bank', "open the identity provider's secret", false, providerSecret],
  ['kyc-bank', "open the bank provider's secret", true, bankSecret],
  ['kyc-bank', 'read a password hash', false, onItem('GetItem', 'CRED#CBP000001')],
  ['kyc-webhooks', 'find out whose a reference is', true, onItem('GetItem', 'DROPREF#1')],
  ['kyc-webhooks', 'settle an account', true, onItem('PutItem', 'KYC#CBP000001')],
  ['kyc-webhooks', "open the bank provider's secret", true, bankSecret],
  ['kyc-webhooks', 'open an account number', false, sealing('Decrypt', 'BankKey')],
  ['kyc-webhooks', 'note an Idempotency-Key', false, onItem('PutItem', 'IDEMPOTENCY#1')],
  ['kyc-webhooks', 'read a password hash', false, onItem('GetItem', 'CRED#CBP000001')],
  ['poll-penny-drops', 'find what is due', true, onIndex('g1', 'DUE#penny-drop#2026-11-22T06#0')],
  ['poll-penny-drops', 'settle an account', true, onItem('PutItem', 'KYC#CBP000001')],
  ['poll-penny-drops', 'open an account number', false, sealing('Decrypt', 'BankKey')],
  ['ifsc', 'read anything', false, onItem('GetItem', 'USER#CBP000001')],
  ['kyc-business', 'seal a PAN', true, sealedFor('Encrypt', 'PanKey', 'BusinessDetails')],
  ['kyc-business', "seal a person's own PAN record", false, sealedFor('Encrypt', 'PanKey', 'PanKyc')],
  ['kyc-business', 'open a PAN', false, sealedFor('Decrypt', 'PanKey', 'BusinessDetails')],
  ['kyc-business', 'have faces found', true, { action: 'rekognition:DetectFaces', resource: '*' }],
  ['kyc-review', 'have faces found', false, { action: 'rekognition:DetectFaces', resource: '*' }],
  ['kyc-business', 'read a selfie', true, onFile('GetObject', 'documents')],
  ['kyc-business', 'claim a number', false, onItem('PutItem', 'CLAIM#pan#1')],
  ['kyc-pan', "open the provider's secret", true, providerSecret],
  ['kyc-pan', 'open any other secret', false, sealing('Decrypt', 'SecretsKey')],
  ['kyc-aadhaar', "open the provider's secret", true, providerSecret],
  ['kyc-aadhaar', 'open any other secret', false, sealing('Decrypt', 'SecretsKey')],
  ['kyc-aadhaar', 'open a PAN', false, sealing('Decrypt', 'PanKey')],
  ['ask-providers', 'open an Aadhaar number', false, sealing('Decrypt', 'AadhaarKey')],
  ['ask-providers', 'find what is due', true, onIndex('g1', 'DUE#kyc-call#2026-11-22T06#0')],
  ['ask-providers', 'open a PAN', true, sealing('Decrypt', 'PanKey')],
  ['ask-providers', "open the provider's secret", true, providerSecret],
  ['ask-providers', 'read a password hash', false, onItem('GetItem', 'CRED#CBP000001')],
  ['documents', "open the provider's secret", false, providerSecret],
  ['health-and-choices', 'read anything', false, onItem('GetItem', 'USER#CBP000001')],
];

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
