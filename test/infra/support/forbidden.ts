import type { Guarded } from './policies.ts';
import { bucket, keyArn, onFile, onItem, onKey, TABLE } from './roles.ts';
import { allows, type Call, type Who } from './simulate.ts';
import { ACCOUNT } from './resolve.ts';

const ITEM_ACTIONS = [
  'GetItem',
  'Query',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'ConditionCheckItem',
  'BatchGetItem',
  'BatchWriteItem',
];
const KEYS_OF_NUMBERS = ['AadhaarKey', 'PanKey', 'BankKey', 'SecretsKey'];
const KEYS_AT_REST = ['TableKey', 'ArchiveKey', 'DocumentsKey', 'OperationsKey'];
const MAC_KEYS = ['OtpHmacKey', 'FingerprintHmacKey'];

const onTable = (action: string, resource = TABLE): Call => ({ action: `dynamodb:${action}`, resource });

/** What no function may do, and would if a grant were too broad: each line is another way to be. */
const FORBIDDEN: readonly (readonly [string, Call])[] = [
  ['read without a key', onTable('Scan')],
  ['read a list without a key', onTable('Scan', `${TABLE}/index/g1-index`)],
  ['ask in SQL', onTable('PartiQLSelect')],
  ['change by SQL', onTable('PartiQLUpdate')],
  ['copy the table', onTable('ExportTableToPointInTime')],
  ['remove the table', onTable('DeleteTable')],
  ['change the table', onTable('UpdateTable')],
  // What the Null guard is for: ForAllValues holds of a request that names no partition.
  ...ITEM_ACTIONS.map((action) => [`${action} without a partition`, onTable(action)] as const),
  ...ITEM_ACTIONS.map((action) => [`${action} in a partition of nobody`, onItem(action, 'ELSEWHERE#1')] as const),
  ['read another table', { ...onItem('GetItem', 'USER#1'), resource: TABLE.replace('prod', 'staging') }],
  ['change the audit log', onItem('UpdateItem', 'AUDIT#UserAccount#1')],
  ['shorten the audit log', onItem('DeleteItem', 'AUDIT#UserAccount#1')],
  ...KEYS_OF_NUMBERS.flatMap((key) =>
    ['Encrypt', 'Decrypt'].map((action) => [`${action} by ${key} without a context`, onKey(action, key)] as const),
  ),
  ...KEYS_AT_REST.flatMap((key) =>
    ['Decrypt', 'GenerateDataKey'].map((action) => [`${action} by ${key} itself`, onKey(action, key)] as const),
  ),
  ...MAC_KEYS.map((key) => [`check a MAC by ${key}`, onKey('VerifyMac', key)] as const),
  ...['ScheduleKeyDeletion', 'DisableKey', 'PutKeyPolicy', 'CreateGrant'].map(
    (action) => [`${action} of a key`, onKey(action, 'AadhaarKey')] as const,
  ),
  ['use a key of somebody else', { ...onKey('Decrypt', 'x'), resource: keyArn('Elsewhere') }],
  ['read an old version of a document', onFile('GetObjectVersion', 'documents')],
  ['read the archive', onFile('GetObject', 'archive', 'parked/1')],
  ['remove from the archive', onFile('DeleteObject', 'archive', 'parked/1')],
  ['open a bucket', { action: 's3:PutBucketPolicy', resource: bucket('documents') }],
  ['read another bucket', onFile('GetObject', 'elsewhere')],
  ['become another role', { action: 'sts:AssumeRole', resource: `arn:aws:iam::${ACCOUNT}:role/other` }],
  ['hand a role on', { action: 'iam:PassRole', resource: `arn:aws:iam::${ACCOUNT}:role/other` }],
  ['change its own role', { action: 'iam:PutRolePolicy', resource: `arn:aws:iam::${ACCOUNT}:role/other` }],
  [
    'call another function',
    { action: 'lambda:InvokeFunction', resource: `arn:aws:lambda:ap-south-1:${ACCOUNT}:function:other` },
  ],
  [
    'remove logs',
    {
      action: 'logs:DeleteLogGroup',
      resource: `arn:aws:logs:ap-south-1:${ACCOUNT}:log-group:/credbuzzpay/prod/sessions`,
    },
  ],
  [
    'send from another address',
    {
      action: 'ses:SendEmail',
      resource: `arn:aws:ses:ap-south-1:${ACCOUNT}:identity/credbuzzpay.example`,
      context: { 'ses:FromAddress': 'ceo@credbuzzpay.example' },
    },
  ],
  [
    'set the password of an admin',
    {
      action: 'cognito-idp:AdminSetUserPassword',
      resource: `arn:aws:cognito-idp:ap-south-1:${ACCOUNT}:userpool/ap-south-1_AdminPool`,
    },
  ],
];

const filterAsync = async <T>(all: readonly T[], holds: (one: T) => Promise<boolean>): Promise<T[]> => {
  const answers = await Promise.all(all.map(holds));
  return all.filter((_, at) => answers[at]);
};

/** What a role may although nobody should, as sentences. */
export const escapesOf = async (who: Who, guarded: readonly Guarded[]): Promise<string[]> =>
  (await filterAsync(FORBIDDEN, ([, call]) => allows(who, call, guarded))).map(([what]) => `${who.name} may ${what}`);

const everything = {
  Version: '2012-10-17' as const,
  Statement: [{ Effect: 'Allow' as const, Action: ['*'], Resource: ['*'] }],
};

/** Somebody of another account whose own policies allow everything. */
const stranger: Who & { account: string } = {
  name: 'stranger',
  account: '999999999999',
  policies: [{ name: 'Everything', policy: everything }],
};

const guardedCalls = ({ arn }: Guarded): Call[] => {
  if (arn.startsWith('arn:aws:kms'))
    return ['Encrypt', 'Decrypt', 'Sign', 'GenerateMac', 'PutKeyPolicy'].map((action) => ({
      action: `kms:${action}`,
      resource: arn,
    }));
  if (arn.startsWith('arn:aws:sqs'))
    return ['SendMessage', 'ReceiveMessage'].map((action) => ({ action: `sqs:${action}`, resource: arn }));
  return ['GetObject', 'PutObject', 'DeleteObject'].map((action) => ({ action: `s3:${action}`, resource: `${arn}/x` }));
};

/** Whom a key, queue or bucket lets in by its own policy although no role of ours is asked: strangers, and everybody. */
export const openDoorsOf = async (one: Guarded): Promise<string[]> => {
  const tried = guardedCalls(one).flatMap((call): [string, Who | 'anybody', Call][] => [
    ['a stranger', stranger, call],
    ['anybody', 'anybody', call],
    ['a role without rights', { name: 'nobody', policies: [] }, call],
  ]);
  const open = await filterAsync(tried, ([, who, call]) => allows(who, call, [one]));
  return open.map(([who, , call]) => `${who} may ${call.action} on ${one.arn}`);
};
