import { appFeature } from '../shared/entities/app-feature.ts';
import { auditEvent } from '../shared/entities/audit-event.ts';
import { auditTrail } from '../shared/entities/audit-trail.ts';
import { idempotencyRecord } from '../shared/entities/idempotency-record.ts';
import { userAccount } from '../shared/entities/user-account.ts';
import { takesIdempotencyKey } from '../shared/http/route.ts';
import type { FileUse, FunctionDeclaration, KeyAction, KeyName, ObjectUse } from '../shared/http/workflow.ts';
import type { FilePlace } from '../shared/ports/documents.ts';
import { INDEX_NAMES, type Entity, type IndexDeclaration, type IndexName } from '../shared/store/entity.ts';
import { fieldsOf, prefixOf } from '../shared/store/template.ts';

/** Transactions are authorised through the actions of their single items. */
const actionsOf = {
  read: ['GetItem', 'Query'],
  write: ['PutItem', 'UpdateItem', 'ConditionCheckItem'],
  erase: ['DeleteItem'],
  append: ['PutItem'],
  check: ['ConditionCheckItem'],
  // Not of whole items: see `redactsAudit`.
  redact: [],
} as const;
/** Noting an Idempotency-Key: made, settled, or given free again. */
const noted = ['PutItem', 'UpdateItem'] as const;

export type TableAction = (typeof actionsOf)[keyof typeof actionsOf][number];

const fileActionsOf = {
  put: ['PutObject'],
  read: ['GetObject'],
  remove: ['DeleteObject'],
  clear: ['DeleteObject', 'DeleteObjectVersion', 'ListBucket', 'ListBucketVersions'],
} as const;

/** S3 tells whoever may list a bucket that an object is missing; anybody else it tells nothing. */
export type FileAction = (typeof fileActionsOf)[keyof typeof fileActionsOf][number];

/** What may be done to partitions: patterns of partition keys, as IAM's StringLike reads them. */
export type PartitionRights = { actions: TableAction[]; partitions: string[] };

/** Everything a function may do, before it becomes statements of a policy or a row of docs/generated/iam.md. */
export type Rights = {
  table: PartitionRights[];
  indexes: { index: IndexName; partitions: string[] }[];
  keys: { key: KeyName; actions: KeyAction[]; only?: string | undefined }[];
  /** May put new entries of the audit log. Everybody else is denied it, whatever else is granted. */
  appendsAudit: boolean;
  /** May take the values out of entries of the audit log. Everybody else is denied any change of them. */
  redactsAudit: boolean;
  sends: readonly 'notifications'[];
  objects: readonly ObjectUse[];
  /** Prefixes of the archive of which every version may be removed. */
  clears: readonly string[];
  files: { place: FilePlace; actions: FileAction[] }[];
  messages: boolean;
  directory: boolean;
  faces: boolean;
};

/** The partition keys a template can make: a prefix and `*`, or one key when nothing varies. */
const partitionPattern = ({ pk, sharded }: Pick<IndexDeclaration, 'pk' | 'sharded'>): string => {
  if (fieldsOf(pk).length > 0) return `${prefixOf(pk)}*`;
  return sharded === true ? `${pk}#*` : pk;
};

export const AUDIT_PARTITIONS = partitionPattern(auditTrail.key);

const routesOf = (of: FunctionDeclaration) => (of.kind === 'routes' ? Object.values(of.routes) : []);

/** What `serve` does for admin routes: it reads who calls and, where one is needed, the features, and notes what it refuses. */
const forAdmins = (of: FunctionDeclaration): { partition: string; actions: readonly TableAction[] }[] => {
  const routes = routesOf(of).filter(({ access }) => access === 'admin');
  if (routes.length === 0) return [];
  const asksForFeatures = routes.some(({ needs }) => typeof needs === 'object');
  return [
    { partition: partitionPattern(userAccount.key), actions: ['Query'] },
    ...(asksForFeatures ? [{ partition: partitionPattern(appFeature.key), actions: ['Query'] as const }] : []),
    { partition: partitionPattern(auditEvent.key), actions: ['PutItem'] },
  ];
};

/** Uploads come and go while they are looked at, so whoever reads them must be told that one is missing. */
const onFiles = ({ place, rights }: FileUse): Rights['files'][number] => ({
  place,
  actions: [
    ...rights.flatMap((right) => fileActionsOf[right]),
    ...(place === 'uploads' && rights.includes('read') ? (['ListBucket'] as const) : []),
  ],
});

const sorted = <T extends string>(values: Iterable<T>): T[] => [...new Set(values)].sort();

/** Partitions with the same rights share one grant, so that policies stay small. */
const grouped = (pairs: readonly { partition: string; actions: readonly TableAction[] }[]): PartitionRights[] => {
  const byPartition = Map.groupBy(pairs, ({ partition }) => partition);
  const whole = [...byPartition].map(([partition, same]) => ({
    partition,
    actions: sorted(same.flatMap(({ actions }) => actions)),
  }));
  const some = whole.filter(({ actions }) => actions.length > 0);
  return [...Map.groupBy(some, ({ actions }) => actions.join()).values()].map((same) => ({
    actions: same[0]?.actions ?? [],
    partitions: sorted(same.map(({ partition }) => partition)),
  }));
};

const mergedKeys = (wanted: Rights['keys']): Rights['keys'] =>
  [...Map.groupBy(wanted, ({ key, only = '' }) => `${key}#${only}`).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, actions: sorted(same.flatMap(({ actions }) => actions)) }] : [];
  });

const indexOf = (entity: Entity, name: string): IndexDeclaration => {
  const declared = entity.indexes[name];
  if (!declared) throw new Error(`${entity.name} has no index ${name}`);
  return declared;
};

/**
 * The rights of a function: what it declares, and what `serve` does for it. A `user` route reads the caller's partition
 * and verifies tokens; an `admin` one reads the caller's partition and the features; a `paged` one authenticates cursors; a POST notes its Idempotency-Key.
 */
export const rightsOf = (of: FunctionDeclaration): Rights => {
  const { data = [], keys = [], sends = [], objects = [], clears = [], files = [] } = of.uses;
  const { messages = false, directory = false, faces = false } = of.uses;
  const servesUsers = routesOf(of).some(({ access }) => access === 'user');
  const servesPosts = routesOf(of).some(takesIdempotencyKey);
  const servesPages = routesOf(of).some(({ paged }) => paged === true);
  const queried = data.flatMap(({ entity, indexes }) => indexes.map((name) => indexOf(entity, name)));
  return {
    table: grouped([
      ...data.map(({ entity, rights }) => ({
        partition: partitionPattern(entity.key),
        actions: rights.flatMap((right) => actionsOf[right]),
      })),
      ...(servesUsers ? [{ partition: partitionPattern(userAccount.key), actions: ['Query'] as const }] : []),
      ...forAdmins(of),
      ...(servesPosts ? [{ partition: partitionPattern(idempotencyRecord.key), actions: noted }] : []),
    ]),
    indexes: INDEX_NAMES.flatMap((index) => {
      const partitions = sorted(queried.filter(({ on }) => on === index).map(partitionPattern));
      return partitions.length > 0 ? [{ index, partitions }] : [];
    }),
    keys: mergedKeys([
      ...keys.map(({ key, actions, only }) => ({ key, actions: [...actions], only })),
      ...(servesUsers ? [{ key: 'token-signing' as const, actions: ['GetPublicKey' as const] }] : []),
      ...(servesPages || servesPosts ? [{ key: 'otp-hmac' as const, actions: ['GenerateMac' as const] }] : []),
    ]),
    appendsAudit: data.some(({ entity, rights }) => entity === auditTrail && rights.includes('append')),
    redactsAudit: data.some(({ entity, rights }) => entity === auditTrail && rights.includes('redact')),
    sends,
    objects,
    clears,
    files: files.map(onFiles),
    messages,
    directory,
    faces,
  };
};
