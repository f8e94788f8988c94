import { functions } from '../../functions/manifest.ts';
import { AUDIT_PARTITIONS, rightsOf, type Rights, type TableAction } from '../../lib/rights.ts';
import { KEY_NAMES, type FunctionDeclaration } from '../../shared/http/workflow.ts';
import { code, page, table, type Page } from './page.ts';

type Known = { name: string; rights: Rights };

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
  cellOf: (row: string, rights: Rights) => string,
) => {
  const columns = all.filter(({ rights }) => rows.some((row) => cellOf(row, rights) !== ''));
  return table(
    [head, ...columns.map(({ name }) => name)],
    rows.map((row) => [code(row), ...columns.map(({ rights }) => cellOf(row, rights))]),
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

const others = (
  { name, rights: { sends, objects, clears, redactsAudit, files, messages, directory, faces } }: Known,
  { kind }: FunctionDeclaration,
): string[][] => [
  ...sends.map((queue) => [name, 'SendMessage', code(`queue ${queue}`)]),
  ...objects.map(({ bucket, prefix, rights }) => [
    name,
    rights.map((right) => ({ put: 'PutObject', read: 'GetObject' })[right]).join(', '),
    code(`${bucket}/${prefix}*`),
  ]),
  ...clears.map((prefix) => [
    name,
    'ListBucketVersions, DeleteObject, DeleteObjectVersion',
    code(`archive/${prefix}*`),
  ]),
  ...(redactsAudit ? [[name, 'UpdateItem that only takes values out', code(AUDIT_PARTITIONS)]] : []),
  ...files.map(({ place, actions }) => [name, actions.join(', '), code(`${place}/*`)]),
  ...(messages ? [[name, 'SendEmail, SendTextMessage', 'as the configured sender only']] : []),
  ...(directory ? [[name, 'make, change and remove users', "the admins' user pool"]] : []),
  ...(faces ? [[name, 'DetectFaces', 'pictures that it sends']] : []),
  ...(kind === 'stream' ? [[name, 'GetRecords', "the table's stream"]] : []),
  ...(kind === 'queue' ? [[name, 'ReceiveMessage, DeleteMessage', code('queue notifications')]] : []),
];

/** Who may do what, from the declarations that the roles are made from. */
const iamPage = (declared: readonly FunctionDeclaration[]): Page => {
  const all = declared.map((one) => ({ name: one.name, rights: rightsOf(one) }));
  const partitions = sorted(all.flatMap(({ rights }) => rights.table.flatMap((granted) => granted.partitions)));
  const lists = sorted(
    all.flatMap(({ rights }) =>
      rights.indexes.flatMap(({ index, partitions: listed }) => listed.map((partition) => indexRow(index, partition))),
    ),
  );
  return page('docs/generated/iam.md', 'Who may do what', [
    'Each function has its own role, derived from what its declaration uses. What is not in these tables is refused: nobody may Scan, nobody holds a wildcard action.',
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
    matrix('key', all, [...KEY_NAMES], onKey),
    'The keys of the table, the archive, uploaded files and the queues are usable through DynamoDB, S3 and SQS only.',
    '## Everything else',
    table(
      ['function', 'may', 'on'],
      declared.flatMap((one) => others({ name: one.name, rights: rightsOf(one) }, one)),
    ),
    'Every function also writes its own log group and X-Ray traces.',
  ]);
};

/** The page of the functions there are. */
export const generatedIam = (): Page => iamPage(functions);
