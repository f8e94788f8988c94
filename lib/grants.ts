import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ERASABLE } from '../shared/domain/audit/leaf.ts';
import { VIEW } from '../shared/store/items.ts';
import { indexName } from '../shared/store/table.ts';
import type { KeyAction } from '../shared/http/workflow.ts';
import { clearingGrants, fileGrants, objectGrants } from './bucket-grants.ts';
import { arnOf } from './names.ts';
import { throughService, type Places } from './places.ts';
import { AUDIT_PARTITIONS, type Rights } from './rights.ts';
import type { Stage } from './stages.ts';

const LEADING_KEYS = 'dynamodb:LeadingKeys';

/**
 * Rights to these partitions alone. `ForAllValues` is also true of a request without the key, so the `Null` guard must
 * refuse those: without it a Scan or an unkeyed call would pass.
 */
const withinPartitions = (
  actions: readonly string[],
  resource: string,
  partitions: readonly string[],
): PolicyStatement =>
  new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [resource],
    conditions: {
      'ForAllValues:StringLike': { [LEADING_KEYS]: partitions },
      Null: { [LEADING_KEYS]: 'false' },
    },
  });

const ATTRIBUTES = 'dynamodb:Attributes';

/**
 * What an update may name that takes the values out of an entry: its key, the values, and what lists show, whose parts
 * IAM knows by the name of the whole.
 */
const REDACTED = ['pk', 'sk', VIEW, ...ERASABLE];

/** Taking values out of entries of the audit log, and no other change of them. */
const redactionGrants = ({ redactsAudit }: Rights, table: string): PolicyStatement[] =>
  redactsAudit
    ? [
        new PolicyStatement({
          actions: ['dynamodb:UpdateItem'],
          resources: [table],
          conditions: {
            'ForAllValues:StringLike': { [LEADING_KEYS]: [AUDIT_PARTITIONS] },
            'ForAllValues:StringEquals': { [ATTRIBUTES]: REDACTED },
            Null: { [LEADING_KEYS]: 'false', [ATTRIBUTES]: 'false' },
          },
        }),
      ]
    : [];

/**
 * The wall around the audit log holds against any grant, also one that somebody adds by hand. Who takes values out is
 * denied every update that names anything else, or does not say what it names.
 */
const auditWall = ({ appendsAudit, redactsAudit }: Rights, table: string): PolicyStatement[] => {
  const aboutEntries = { 'ForAnyValue:StringLike': { [LEADING_KEYS]: [AUDIT_PARTITIONS] } };
  const denied = (actions: readonly string[], conditions: object): PolicyStatement =>
    new PolicyStatement({
      effect: Effect.DENY,
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [table],
      conditions: { ...aboutEntries, ...conditions },
    });
  return [
    denied([...(appendsAudit ? [] : ['PutItem']), ...(redactsAudit ? [] : ['UpdateItem']), 'DeleteItem'], {}),
    ...(redactsAudit
      ? [
          denied(['UpdateItem'], { 'ForAnyValue:StringNotEquals': { [ATTRIBUTES]: REDACTED } }),
          denied(['UpdateItem'], { Null: { [ATTRIBUTES]: 'true' } }),
        ]
      : []),
  ];
};

/** Sealed values are bound to their entity by the encryption context; a call without one is refused. */
const sealing = (actions: readonly KeyAction[], only: string | undefined) => {
  if (!actions.some((action) => action === 'Encrypt' || action === 'Decrypt')) return {};
  return only === undefined
    ? { conditions: { Null: { 'kms:EncryptionContext:entity': 'false' } } }
    : { conditions: { StringEquals: { 'kms:EncryptionContext:entity': only } } };
};

const keyGrants = (rights: Rights, places: Places): PolicyStatement[] =>
  rights.keys.flatMap(({ key, actions, only }) =>
    Map.groupBy(actions, (action) => places.keys(key, action).join())
      .values()
      .map(
        (alike) =>
          new PolicyStatement({
            actions: alike.map((action) => `kms:${action}`),
            resources: alike.slice(0, 1).flatMap((action) => places.keys(key, action)),
            ...sealing(alike, only),
          }),
      )
      .toArray(),
  );

const sendGrants = ({ sends }: Rights, { queue, operationsKey }: Places, stage: Stage): PolicyStatement[] => {
  if (sends.length === 0) return [];
  if (queue === undefined) throw new Error('a function sends to the queue, but its stack does not know the queue');
  return [
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue] }),
    throughService(stage, 'sqs', operationsKey, ['Decrypt', 'GenerateDataKey']),
  ];
};

const messageGrants = ({ messages }: Rights, { mailFrom, sms, region }: Stage): PolicyStatement[] => {
  if (!messages) return [];
  const domain = mailFrom.slice(mailFrom.indexOf('@') + 1);
  return [
    new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [arnOf('ses', region, `identity/${domain}`)],
      conditions: { StringEquals: { 'ses:FromAddress': mailFrom } },
    }),
    new PolicyStatement({
      actions: ['sms-voice:SendTextMessage'],
      resources: [arnOf('sms-voice', region, `sender-id/${sms.senderId}/IN`)],
    }),
  ];
};

/** What shared/adapters/cognito does. Nothing here sets a password or reads a token. */
const directoryActions = [
  'AdminCreateUser',
  'AdminGetUser',
  'AdminAddUserToGroup',
  'AdminRemoveUserFromGroup',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminUserGlobalSignOut',
  'AdminDeleteUser',
] as const;

const directoryGrants = ({ directory }: Rights, { adminPool }: Places): PolicyStatement[] =>
  directory
    ? [
        new PolicyStatement({
          actions: directoryActions.map((action) => `cognito-idp:${action}`),
          resources: [adminPool],
        }),
      ]
    : [];

/** Rekognition knows no resources where it looks at pictures that it does not keep. */
const faceGrants = ({ faces }: Rights): PolicyStatement[] =>
  faces ? [new PolicyStatement({ actions: ['rekognition:DetectFaces'], resources: ['*'] })] : [];

/** The policy of a function, derived from its declaration: it holds these rights and no others. */
export const grantsOf = (rights: Rights, places: Places, stage: Stage): PolicyStatement[] => {
  const touchesTable = rights.table.length + rights.indexes.length > 0;
  return [
    ...rights.table.map(({ actions, partitions }) => withinPartitions(actions, places.table, partitions)),
    ...rights.indexes.map(({ index, partitions }) =>
      withinPartitions(['Query'], `${places.table}/index/${indexName(index)}`, partitions),
    ),
    ...(touchesTable ? [throughService(stage, 'dynamodb', places.tableKey, ['Decrypt', 'GenerateDataKey'])] : []),
    ...redactionGrants(rights, places.table),
    ...auditWall(rights, places.table),
    ...keyGrants(rights, places),
    ...sendGrants(rights, places, stage),
    ...objectGrants(rights, places, stage),
    ...clearingGrants(rights, places),
    ...fileGrants(rights, places, stage),
    ...messageGrants(rights, stage),
    ...directoryGrants(rights, places),
    ...faceGrants(rights),
  ];
};
