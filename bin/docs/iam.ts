import { functions } from '../../functions/manifest.ts';
import { AUDIT_PARTITIONS, rightsOf, type Rights, type TableAction } from '../../lib/rights.ts';
import { KEY_NAMES, type FunctionDeclaration } from '../../shared/http/workflow.ts';
import { code, page, table, type Page } from './page.ts';

type Known = { name: string; kind: FunctionDeclaration['kind']; rights: Rights };

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();

/** One letter per action, so that the matrix fits on a page. */
const letters: Record<TableAction, string> = {
  GetItem: 'G',
  Query: 'Q',
  PutItem: 'P',
  UpdateItem: 'U',
  DeleteItem: 'D',
  ConditionCheckItem: 'C',
};

/** Rows of things, columns of functions. */
const matrix = (
  head: string,
  all: readonly Known[],
  rows: readonly string[],
  cellOf: (row: string, rights: Rights, one: Known) => string,
) => {
  const columns = all.filter((one) => rows.some((row) => cellOf(row, one.rights, one) !== ''));
  return table(
    [head, ...columns.map(({ name }) => name)],
    rows.map((row) => [code(row), ...columns.map((one) => cellOf(row, one.rights, one))]),
  );
};

const onPartition = (row: string, { table: granted }: Rights): string =>
  granted
    .filter(({ partitions }) => partitions.includes(row))
    .flatMap(({ actions }) => actions.map((action) => letters[action]))
    .join('');

const indexRow = (index: string, partition: string): string => `${index}: ${partition}`;

const onIndex = (row: string, { indexes }: Rights): string =>
  indexes.some(({ index, partitions }) => partitions.some((partition) => indexRow(index, partition) === row))
    ? 'Query'
    : '';

const onKey = (row: string, { keys }: Rights): string =>
  keys
    .filter(({ key }) => key === row)
    .map(({ actions, only }) => `${actions.join(', ')}${only === undefined ? '' : ` (${only} only)`}`)
    .join('; ');

/** What Lambda itself does in a function's name with what feeds it. */
const fed: Record<FunctionDeclaration['kind'], { stores?: Record<string, string>; queues?: Record<string, string> }> = {
  routes: {},
  schedule: { queues: { 'missed runs': 'SendMessage' } },
  stream: { stores: { "the table's stream": 'GetRecords', 'archive/aws/lambda/*': 'PutObject' } },
  queue: { queues: { notifications: 'ReceiveMessage, DeleteMessage' } },
  upload: { queues: { 'unchecked uploads': 'SendMessage' } },
};

const objectActions = { put: 'PutObject', read: 'GetObject' } as const;

/** By object prefix or stream, what a function may do there. */
const storesOf = ({ kind, rights: { files, objects, clears } }: Known): Record<string, string> => ({
  ...Object.fromEntries(files.map(({ place, actions }) => [`${place}/*`, actions.join(', ')])),
  ...Object.fromEntries(
    objects.map(({ bucket, prefix, rights }) => [
      `${bucket}/${prefix}*`,
      rights.map((right) => objectActions[right]).join(', '),
    ]),
  ),
  ...Object.fromEntries(
    clears.map((prefix) => [`archive/${prefix}*`, 'ListBucketVersions, DeleteObject, DeleteObjectVersion']),
  ),
  ...fed[kind].stores,
});

const queuesOf = ({ kind, rights: { sends } }: Known): Record<string, string> => ({
  ...Object.fromEntries(sends.map((queue) => [queue, 'SendMessage'])),
  ...fed[kind].queues,
});

/** Keys at rest, which a service uses in a function's name, by what the function touches there. */
const restOf = (one: Known): Record<string, string> => {
  const reaches = (place: string): boolean => Object.keys(storesOf(one)).some((at) => at.startsWith(place));
  // Whoever only removes a file needs no key.
  const opens = one.rights.files.some(({ actions }) => actions.includes('GetObject') || actions.includes('PutObject'));
  return {
    ...(one.rights.table.length + one.rights.indexes.length > 0 && { table: 'DynamoDB' }),
    ...(opens && { documents: 'S3' }),
    ...(reaches('archive') && { archive: 'S3' }),
    ...(Object.keys(queuesOf(one)).length > 0 && { operations: 'SQS' }),
  };
};

/** A matrix of what {@link storesOf} and its like say. */
const listed = (head: string, all: readonly Known[], of: (one: Known) => Record<string, string>): string => {
  const rows = sorted(all.flatMap((one) => Object.keys(of(one))));
  return matrix(head, all, rows, (row, _, one) => of(one)[row] ?? '');
};

const others = ({ name, rights: { messages, directory, faces, redactsAudit } }: Known): string[][] => [
  ...(redactsAudit ? [[name, 'UpdateItem that only takes values out', code(AUDIT_PARTITIONS)]] : []),
  ...(messages ? [[name, 'SendEmail, SendTextMessage', 'as the configured sender only']] : []),
  ...(directory ? [[name, 'make, change and remove users', "the admins' user pool"]] : []),
  ...(faces ? [[name, 'DetectFaces', 'pictures that it sends']] : []),
];

/** Who may do what, from the declarations that the roles are made from. */
export const iamPage = (declared: readonly FunctionDeclaration[]): Page => {
  const all = declared.map((one) => ({ name: one.name, kind: one.kind, rights: rightsOf(one) }));
  const partitions = sorted(all.flatMap(({ rights }) => rights.table.flatMap((granted) => granted.partitions)));
  const lists = sorted(
    all.flatMap(({ rights }) =>
      rights.indexes.flatMap(({ index, partitions: listed }) => listed.map((partition) => indexRow(index, partition))),
    ),
  );
  return page('docs/generated/iam.md', 'Who may do what', [
    'Each function has its own role, derived from what its declaration uses. What is not in these tables is refused: nobody may Scan, nobody holds a wildcard action. Every cell, and every empty one, is tried on the synthesised policies by test/infra/suites/who-may-what.ts.',
    '## Partitions of the table',
    'G GetItem · Q Query · P PutItem · U UpdateItem · D DeleteItem · C ConditionCheckItem. Transactions are allowed through these.',
    matrix('partitions', all, partitions, onPartition),
    `${code(AUDIT_PARTITIONS)} is denied, whatever else is granted: to ${all
      .filter(({ rights }) => rights.appendsAudit)
      .map(({ name }) => name)
      .join(', ')} updates and deletions, to everybody else puts as well.`,
    '## Lists (indexes)',
    matrix('index: partitions', all, lists, onIndex),
    '## Keys',
    'Keys that sign are numbered. `Sign` is a right to the one that signs, `GetPublicKey` also to the next and to older ones whose signatures are still taken.',
    matrix('key', all, [...KEY_NAMES], onKey),
    '## Keys at rest',
    'Usable through the service that is named, never directly.',
    listed('key', all, restOf),
    '## Files, archive and stream',
    listed('where', all, storesOf),
    '## Queues',
    listed('queue', all, queuesOf),
    '## Everything else',
    table(['function', 'may', 'on'], all.flatMap(others)),
    'Every function also writes its own log group and X-Ray traces.',
  ]);
};

/** The page of the functions there are. */
export const generatedIam = (): Page => iamPage(functions);
