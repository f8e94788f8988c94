import { entities } from '../../shared/entities/registry.ts';
import { partitionPrefixes, SHARDS, type Entity } from '../../shared/store/entity.ts';
import { fieldsOf, prefixOf } from '../../shared/store/template.ts';
import { code, page, table, type Page } from './page.ts';

const named = (fields: readonly string[]): string => fields.map(code).join(', ');

/** Ways into the table itself: one item by its key, or those of a partition in order. */
const byKey = (of: Entity): string[][] => {
  const { pk, sk } = of.key;
  const one = [
    of.name,
    'get',
    named([...fieldsOf(pk), ...fieldsOf(sk)]),
    'table',
    code(`${pk} / ${sk}`),
    '1 item',
    '1 read',
  ];
  if (prefixOf(sk) === sk) return [one];
  return [
    one,
    [
      of.name,
      code('primary'),
      named(fieldsOf(pk)),
      'table',
      code(`${pk} / ${prefixOf(sk)}…`),
      `by ${named(fieldsOf(sk))}`,
      '1 Query',
    ],
  ];
};

const byIndex = (of: Entity): string[][] =>
  Object.entries(of.indexes).map(([name, { on, pk, sk, sharded, only }]) => [
    of.name,
    code(name),
    [named(fieldsOf(pk)), only === undefined ? '' : `only ${code(JSON.stringify(only))}`]
      .filter((text) => text !== '')
      .join('; '),
    on,
    code(pk),
    `by ${named(fieldsOf(sk))}`,
    sharded === true ? `${SHARDS} Queries in parallel` : '1 Query',
  ]);

const together = (all: readonly Entity[]): string[][] =>
  [...Map.groupBy(all, ({ key }) => key.pk)]
    .filter(([, members]) => members.length > 1)
    .map(([pk, members]) => [code(pk), members.map(({ name, key }) => `${name} ${code(key.sk)}`).join(', ')]);

/** Every way the table can be read, as the declarations allow it: there is no other. */
export const accessPatternsPage = (all: readonly Entity[]): Page =>
  page('docs/generated/access-patterns.md', 'Access patterns', [
    'Reads of the table are strongly consistent, reads of an index are not. Lists run either way; a page of a sharded list is one step. Nothing scans.',
    table(
      ['entity', 'list', 'given', 'index', 'partition', 'order', 'cost of a page'],
      all.flatMap((of) => [...byKey(of), ...byIndex(of)]),
    ),
    '## Read together\n\nEntities of one partition, which one Query returns:',
    table(['partition', 'entities'], together(all)),
    '## Walls\n\nWhat the keys of an entity begin with, in the table and its indexes: rights are granted by these prefixes.',
    table(
      ['entity', 'prefixes'],
      all.map((of) => [of.name, named([...new Set(partitionPrefixes(of))])]),
    ),
  ]);

/** The page from the registry. */
export const generatedAccessPatterns = (): Page => accessPatternsPage(Object.values(entities));
