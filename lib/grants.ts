import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ERASABLE } from '../shared/domain/audit/leaf.ts';
import { VIEW } from '../shared/store/items.ts';
import { indexName } from '../shared/store/table.ts';
import type { AuditBucket, KeyAction, KeyName, ObjectUse } from '../shared/http/workflow.ts';
import type { FilePlace } from '../shared/ports/documents.ts';
import { arnOf } from './names.ts';
import { AUDIT_PARTITIONS, type FileAction, type Rights } from './rights.ts';
import type { Stage } from './stages.ts';

/** The ARNs that rights are about. `queue` is absent where nothing is sent. */
export type Places = {
  table: string;
  tableKey: string;
  key: (name: KeyName) => string;
  archive: string;
  seals: string;
  archiveKey: string;
  files: (place: FilePlace) => string;
  documentsKey: string;
  operationsKey: string;
  queue?: string;
  adminPool: string;
};

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

/** Use of a key that an AWS service makes in the function's name, never a direct call. */
export const throughService = (
  stage: Stage,
  service: string,
  key: string,
  actions: readonly string[],
): PolicyStatement =>
  new PolicyStatement({
    actions: actions.map((action) => `kms:${action}`),
    resources: [key],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${stage.region}.amazonaws.com` } },
  });

/** Sealed values are bound to their entity by the encryption context; a call without one is refused. */
const sealing = (actions: readonly KeyAction[], only: string | undefined) => {
  if (!actions.some((action) => action === 'Encrypt' || action === 'Decrypt')) return {};
  return only === undefined
    ? { conditions: { Null: { 'kms:EncryptionContext:entity': 'false' } } }
    : { conditions: { StringEquals: { 'kms:EncryptionContext:entity': only } } };
};

const keyGrants = (rights: Rights, places: Places): PolicyStatement[] =>
  rights.keys.map(
    ({ key, actions, only }) =>
      new PolicyStatement({
        actions: actions.map((action) => `kms:${action}`),
        resources: [places.key(key)],
        ...sealing(actions, only),
      }),
  );

const sendGrants = ({ sends }: Rights, { queue, operationsKey }: Places, stage: Stage): PolicyStatement[] => {
  if (sends.length === 0) return [];
  if (queue === undefined) throw new Error('a function sends to the queue, but its stack does not know the queue');
  return [
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue] }),
    throughService(stage, 'sqs', operationsKey, ['Decrypt', 'GenerateDataKey']),
  ];
};

/** Putting objects below prefixes of the archive bucket. */
export const archiveGrants = (prefixes: readonly string[], places: Places, stage: Stage): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['s3:PutObject'],
    resources: prefixes.map((prefix) => `${places.archive}/${prefix}*`),
  }),
  throughService(stage, 's3', places.archiveKey, ['GenerateDataKey']),
];

const objectAction = { put: 's3:PutObject', read: 's3:GetObject' } as const;
const objectKeyAction = { put: 'GenerateDataKey', read: 'Decrypt' } as const;

/** The objects below a prefix: their names are made of what varies, so the prefix is the wall. */
export const objectsIn = ({ bucket, prefix }: ObjectUse, places: Pick<Places, AuditBucket>): string =>
  `${places[bucket]}/${prefix}*`;

/** What is put and read below prefixes. Whoever reads is told that something is missing: S3 tells those who may list. */
const objectGrants = ({ objects }: Rights, places: Places, stage: Stage): PolicyStatement[] => {
  const keyActions = new Set(
    objects
      .filter(({ bucket }) => bucket === 'archive')
      .flatMap(({ rights }) => rights.map((one) => objectKeyAction[one])),
  );
  return [
    ...objects.map(
      (one) =>
        new PolicyStatement({
          actions: one.rights.map((right) => objectAction[right]),
          resources: [objectsIn(one, places)],
        }),
    ),
    ...objects
      .filter(({ rights }) => rights.includes('read'))
      .map(
        ({ bucket, prefix }) =>
          new PolicyStatement({
            actions: ['s3:ListBucket'],
            resources: [places[bucket]],
            conditions: { StringLike: { 's3:prefix': [`${prefix}*`] } },
          }),
      ),
    // Seals hold hashes only and are encrypted by S3's own key: no key of ours must be needed to prove something.
    ...(keyActions.size > 0 ? [throughService(stage, 's3', places.archiveKey, [...keyActions])] : []),
  ];
};

/** The objects of the archive bucket that are cleared. */
export const clearedIn = (prefixes: readonly string[], { archive }: Pick<Places, 'archive'>): string[] =>
  prefixes.map((prefix) => `${archive}/${prefix}*`);

/** Finding and removing every version of the objects below prefixes of the archive bucket. Nothing of them is read. */
const clearingGrants = ({ clears }: Rights, places: Places): PolicyStatement[] =>
  clears.length === 0
    ? []
    : [
        new PolicyStatement({
          actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
          resources: clearedIn(clears, places),
        }),
        new PolicyStatement({
          actions: ['s3:ListBucket', 's3:ListBucketVersions'],
          resources: [places.archive],
          conditions: { StringLike: { 's3:prefix': clears.map((prefix) => `${prefix}*`) } },
        }),
      ];

/** What S3 asks of KMS in the function's name: a key for what is written, the key of what is read. */
const fileKeyActions: Readonly<Record<FileAction, readonly string[]>> = {
  PutObject: ['GenerateDataKey'],
  GetObject: ['Decrypt'],
  DeleteObject: [],
  DeleteObjectVersion: [],
  ListBucket: [],
  ListBucketVersions: [],
};

/** The objects of a place: what a function that touches files holds of it, all of them being told apart by their keys only. */
export const filesIn = (place: FilePlace, { files }: Pick<Places, 'files'>): string => `${files(place)}/*`;

const fileGrants = ({ files }: Rights, places: Places, stage: Stage): PolicyStatement[] => {
  const keyActions = files.flatMap(({ actions }) => actions.flatMap((action) => fileKeyActions[action]));
  return [
    ...files.flatMap(({ place, actions }) => {
      const named = (onBucket: boolean) =>
        actions.filter((action) => action.startsWith('ListBucket') === onBucket).map((action) => `s3:${action}`);
      const [onBucket, onObjects] = [named(true), named(false)];
      return [
        new PolicyStatement({ actions: onObjects, resources: [filesIn(place, places)] }),
        ...(onBucket.length > 0 ? [new PolicyStatement({ actions: onBucket, resources: [places.files(place)] })] : []),
      ];
    }),
    ...(keyActions.length > 0 ? [throughService(stage, 's3', places.documentsKey, keyActions)] : []),
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
