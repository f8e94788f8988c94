import { beforeAll, describe, expect, it } from 'vitest';
import { functions } from '../../../functions/manifest.ts';
import { rightsOf, type Rights } from '../../../lib/rights.ts';
import { AUDIT_BUCKETS, KEY_NAMES, type FunctionDeclaration, type KeyName } from '../../../shared/http/workflow.ts';
import {
  deployed,
  nobody,
  onFile,
  onIndex,
  onItem,
  onKey,
  onQueue,
  sealedFor,
  type Deployed,
} from '../support/roles.ts';
import { allows, decided, type Call } from '../support/simulate.ts';
import { resourcesOf, templateOf } from '../support/synth.ts';

const ITEM_ACTIONS = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'];
const KEY_ACTIONS = ['Encrypt', 'Decrypt', 'GenerateMac', 'Sign', 'GetPublicKey', 'GenerateDataKey'];

const all = functions.map((declared) => ({ declared, rights: rightsOf(declared) }));
const distinct = (values: string[]): string[] => [...new Set(values)].sort();

const PARTITIONS = distinct(all.flatMap(({ rights }) => rights.table.flatMap(({ partitions }) => partitions)));
const LISTS = distinct(
  all.flatMap(({ rights }) =>
    rights.indexes.flatMap(({ index, partitions }) => partitions.map((at) => `${index} ${at}`)),
  ),
);
/** What is sealed under a key by somebody, and one that nobody names. */
const SEALED = distinct(['AadhaarKyc', ...all.flatMap(({ rights }) => rights.keys.flatMap(({ only }) => only ?? []))]);

const one = (pattern: string): string => pattern.replace('*', 'X1');
const logicalId = (key: string): string =>
  `${key.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Key`;
/** Every key of the stage: of those that sign there is a first, and of access tokens the next. */
const KEYS = [
  ...KEY_NAMES.filter((key) => !key.endsWith('-signing')),
  'token-signing-1',
  'token-signing-2',
  'audit-signing-1',
];
/** What a right to a declared name comes to: tokens of the next key are taken already, but nothing signs with it. */
const keysOf = (key: KeyName, action: string): string[] =>
  KEYS.filter((one) => one === key || one === `${key}-1` || (one === `${key}-2` && action !== 'Sign'));
const seals = (action: string): boolean => ['Encrypt', 'Decrypt'].includes(action);

/** The rights of a declaration as sentences, one for each thing that may be done. */
const declaredIn = (
  { table, indexes, keys, files, sends, objects, clears }: Rights,
  { kind }: FunctionDeclaration,
): string[] =>
  distinct([
    ...table.flatMap(({ actions, partitions }) =>
      actions.flatMap((action) => partitions.map((at) => `${action} ${at}`)),
    ),
    ...indexes.flatMap(({ index, partitions }) => partitions.map((at) => `Query ${index} ${at}`)),
    ...keys.flatMap(({ key, actions, only }) =>
      actions.flatMap((action) =>
        seals(action)
          ? SEALED.filter((what) => only === undefined || only === what).map((what) => `${action} ${key} ${what}`)
          : keysOf(key, action).map((one) => `${action} ${one}`),
      ),
    ),
    ...files.flatMap(({ place, actions }) =>
      actions.filter((action) => !action.startsWith('ListBucket')).map((action) => `${action} ${place}`),
    ),
    ...objects.flatMap(({ bucket, prefix, rights }) =>
      rights.map((right) => `${right === 'put' ? 'PutObject' : 'GetObject'} ${bucket} ${prefix}`),
    ),
    ...clears.flatMap((prefix) =>
      ['DeleteObject', 'DeleteObjectVersion'].map((action) => `${action} archive ${prefix}`),
    ),
    // Lambda writes there in the function's name what it gives up of a stream.
    ...(kind === 'stream' ? ['PutObject archive aws/lambda/'] : []),
    ...sends.map(() => 'SendMessage Notifications'),
    ...(kind === 'queue' ? ['ReceiveMessage Notifications', 'DeleteMessage Notifications'] : []),
    // Lambda sets aside there in the function's name what it gives up of uploads.
    ...(kind === 'upload' ? ['SendMessage UncheckedUploads'] : []),
    ...(kind === 'schedule' ? ['SendMessage MissedRuns'] : []),
  ]);

/** Everything about the table that could be declared, with the request it would be. */
const onTable: readonly [string, Call][] = [
  ...PARTITIONS.flatMap((at) =>
    ITEM_ACTIONS.map((action): [string, Call] => [`${action} ${at}`, onItem(action, one(at))]),
  ),
  ...LISTS.flatMap((list): [string, Call][] => {
    const [index = '', at = ''] = list.split(' ');
    return [
      [`Query ${list}`, onIndex(index, one(at))],
      [`Query another index for ${at}`, onIndex(index === 'g1' ? 'g2' : 'g1', `NEVER-${one(at)}`)],
    ];
  }),
];

/** And about keys, files and queues. */
const elsewhere = (queues: readonly string[]): [string, Call][] => [
  ...KEYS.flatMap((key) =>
    KEY_ACTIONS.flatMap((action): [string, Call][] =>
      seals(action)
        ? SEALED.map((what) => [`${action} ${key} ${what}`, sealedFor(action, logicalId(key), what)])
        : [[`${action} ${key}`, onKey(action, logicalId(key))]],
    ),
  ),
  ...(['uploads', 'documents'] as const).flatMap((place) =>
    ['GetObject', 'PutObject', 'DeleteObject', 'DeleteObjectVersion', 'PutObjectAcl'].map((action): [string, Call] => [
      `${action} ${place}`,
      onFile(action, place),
    ]),
  ),
  ...Object.entries({ ...AUDIT_BUCKETS, archive: [...AUDIT_BUCKETS.archive, 'aws/lambda/', ''] }).flatMap(
    ([at, prefixes]) =>
      prefixes.flatMap((prefix) =>
        ['PutObject', 'GetObject', 'DeleteObject', 'DeleteObjectVersion'].map((action): [string, Call] => [
          `${action} ${at} ${prefix}`,
          onFile(action, at, `${prefix}1`),
        ]),
      ),
  ),
  ...queues.flatMap((id) =>
    ['SendMessage', 'ReceiveMessage', 'DeleteMessage'].map((action): [string, Call] => [
      `${action} ${id.replace(/[0-9A-F]{8}$/, '')}`,
      onQueue(action, id),
    ]),
  ),
];

describe('who may what', () => {
  let deployment: Deployed;
  let others: [string, Call][];

  beforeAll(async () => {
    deployment = await deployed();
    others = elsewhere(resourcesOf(await templateOf('background'), 'AWS::SQS::Queue').map(([id]) => id));
  });

  it.each(all.map(({ declared, rights }) => [declared.name, declared, rights] as const))(
    '%s: what it declares, and nothing else',
    async (name, declared, rights) => {
      const role = deployment.roles.get(name) ?? nobody(name);
      const answers = await Promise.all(others.map(([, call]) => allows(role, call, deployment.guarded)));
      const may = [...onTable.filter(([, call]) => decided(role, call)), ...others.filter((_, at) => answers[at])].map(
        ([what]) => what,
      );
      expect(distinct(may)).toEqual(declaredIn(rights, declared));
    },
  );
});
