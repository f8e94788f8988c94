import { days, hours, minutes } from '../domain/time.ts';
import type { FilePlace } from '../ports/documents.ts';
import type { Entity } from '../store/entity.ts';
import type { Route } from './route.ts';

/** The customer-managed keys of a stage. */
export const KEY_NAMES = [
  'aadhaar',
  'bank',
  'pan',
  'secrets',
  'otp-hmac',
  'fingerprint-hmac',
  'token-signing',
  'audit-signing',
] as const;
export type KeyName = (typeof KEY_NAMES)[number];

/** What the secret of the stage's KYC provider is sealed as: the `entity` of its encryption context. */
export const KYC_PROVIDER = 'KycProvider';

export type KeyAction = 'Encrypt' | 'Decrypt' | 'GenerateMac' | 'Sign' | 'GetPublicKey';

export type DataUse = {
  entity: Entity;
  /**
   * `read`: GetItem and Query. `write`: put, update and condition checks. `erase`: DeleteItem. `append`: PutItem only.
   * `check`: condition checks only. `redact`: UpdateItem that takes the values out of entries of the log, nothing else.
   */
  rights: readonly ('read' | 'write' | 'erase' | 'append' | 'check' | 'redact')[];
  /** Names of the entity's indexes that are queried. */
  indexes: readonly string[];
};

export type FileUse = {
  place: FilePlace;
  /**
   * `put` also covers forms and `read` also links that the function signs for others. `clear`: finding and removing
   * every version of what is there.
   */
  rights: readonly ('put' | 'read' | 'remove' | 'clear')[];
};

/** The buckets of the audit log, and what lies in them. */
export const AUDIT_BUCKETS = {
  /** Erasable: records that could not be written, old entries, their values apart, exports. */
  archive: ['parked/', 'entries/', 'values/', 'exports/'],
  /** Hashes only, that nobody can replace or remove. */
  seals: ['seals/', 'leaves/', 'keys/'],
} as const;
export type AuditBucket = keyof typeof AUDIT_BUCKETS;

export type ObjectUse = {
  [B in AuditBucket]: { bucket: B; prefix: (typeof AUDIT_BUCKETS)[B][number]; rights: readonly ('put' | 'read')[] };
}[AuditBucket];

export type KeyUse = {
  key: KeyName;
  actions: readonly KeyAction[];
  /** The one kind of sealed value it is used for; without it all that the key seals. */
  only?: string;
};

/** What the secrets of the stage's provider of transfers are sealed as. */
export const BANK_PROVIDER = 'BankProvider';

/** Opens the secret of the stage's KYC provider, and nothing else under its key. */
export const asksProvider: KeyUse = { key: 'secrets', actions: ['Decrypt'], only: KYC_PROVIDER };

/** Opens the secrets of the stage's provider of transfers, and nothing else under their key. */
export const asksBankProvider: KeyUse = { key: 'secrets', actions: ['Decrypt'], only: BANK_PROVIDER };

/** What a function may touch. Its role is derived from this and holds nothing else. */
export type Uses = {
  data?: readonly DataUse[];
  keys?: readonly KeyUse[];
  /** Queues it sends to. */
  sends?: readonly 'notifications'[];
  /** What it touches of the buckets of the audit log. */
  objects?: readonly ObjectUse[];
  /** Prefixes of the audit-archive bucket of which it removes every version. */
  clears?: readonly 'values/'[];
  /** People's files that it touches. */
  files?: readonly FileUse[];
  /** Sends e-mail and SMS. */
  messages?: boolean;
  /** Has faces found in pictures. */
  faces?: boolean;
  /** Makes, changes and removes users of the admins' directory. */
  directory?: boolean;
};

type IndexesOf<E extends Entity> = keyof E['indexes'] & string;

export const reads = <E extends Entity>(entity: E, ...indexes: IndexesOf<E>[]): DataUse => ({
  entity,
  rights: ['read'],
  indexes,
});
export const writes = (entity: Entity): DataUse => ({ entity, rights: ['write'], indexes: [] });
export const readsAndWrites = <E extends Entity>(entity: E, ...indexes: IndexesOf<E>[]): DataUse => ({
  entity,
  rights: ['read', 'write'],
  indexes,
});
/** Reads it, and lets transactions depend on what it says. */
export const readsAndChecks = <E extends Entity>(entity: E, ...indexes: IndexesOf<E>[]): DataUse => ({
  entity,
  rights: ['read', 'check'],
  indexes,
});
/** Finds work in these lists and settles it without reading the items themselves. */
export const sweeps = <E extends Entity>(entity: E, ...indexes: IndexesOf<E>[]): DataUse => ({
  entity,
  rights: ['write'],
  indexes,
});
/** Notes something once, and may take the note back. */
export const notes = (entity: Entity): DataUse => ({ entity, rights: ['write', 'erase'], indexes: [] });
export const erases = (entity: Entity): DataUse => ({ entity, rights: ['erase'], indexes: [] });
/** Finds entries of the log in these lists and takes their values out. */
export const redacts = <E extends Entity>(entity: E, ...indexes: IndexesOf<E>[]): DataUse => ({
  entity,
  rights: ['redact'],
  indexes,
});
export const appends = (entity: Entity): DataUse => ({ entity, rights: ['append'], indexes: [] });

type Common<N extends string> = { name: N; summary: string; uses: Uses };

export type Workflow<
  N extends string = string,
  R extends Readonly<Record<string, Route>> = Readonly<Record<string, Route>>,
> = Common<N> & {
  kind: 'routes';
  routes: R;
};

/** A function fed by the table's stream. */
export type StreamConsumer = Common<string> & {
  kind: 'stream';
  /** Only changes of these entities (on either image) are delivered. */
  entities: readonly Entity[];
  /** Of these, changes and removals are delivered too, but not that one is made. */
  guards?: readonly Entity[];
  batchSize: number;
  attempts: number;
};

/** A function fed by a queue. */
export type QueueConsumer = Common<string> & {
  kind: 'queue';
  queue: 'notifications';
  batchSize: number;
  attempts: number;
};

/** How often something runs. */
export type Every = { minutes: number } | { hours: number } | { days: number };

/** A function that runs by the clock. It answers with its counts; a missed or doubled run does no harm. */
export type ScheduledFunction = Common<string> & { kind: 'schedule'; every: Every };

/** A function that is told of each file that arrives. One that fails is called again, `attempts` times in all. */
export type UploadConsumer = Common<string> & { kind: 'upload'; place: FilePlace; attempts: 1 | 2 | 3 };

export type FunctionDeclaration = Workflow | StreamConsumer | QueueConsumer | ScheduledFunction | UploadConsumer;

/** Milliseconds between two runs. */
export const everyMs = (every: Every): number =>
  'minutes' in every ? minutes(every.minutes) : 'hours' in every ? hours(every.hours) : days(every.days);

/** Routes that share a reason to change and the same rights: one Lambda function. */
export const workflow = <const N extends string, const R extends Readonly<Record<string, Route>>>(
  name: N,
  declared: { summary: string; uses: Uses; routes: R },
): Workflow<N, R> => ({ kind: 'routes', name, ...declared });

export const stream = (name: string, declared: Omit<StreamConsumer, 'kind' | 'name'>): StreamConsumer => ({
  kind: 'stream',
  name,
  ...declared,
});

export const queue = (name: string, declared: Omit<QueueConsumer, 'kind' | 'name'>): QueueConsumer => ({
  kind: 'queue',
  name,
  ...declared,
});

export const schedule = (name: string, declared: Omit<ScheduledFunction, 'kind' | 'name'>): ScheduledFunction => ({
  kind: 'schedule',
  name,
  ...declared,
});

export const upload = (name: string, declared: Omit<UploadConsumer, 'kind' | 'name'>): UploadConsumer => ({
  kind: 'upload',
  name,
  ...declared,
});
