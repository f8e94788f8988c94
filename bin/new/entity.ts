import { camel, kebab, named } from './names.ts';
import { behind, importing, type Tree } from './tree.ts';

const declarationOf = (name: string): string => {
  const wall = kebab(name).toUpperCase();
  return `import * as z from 'zod';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { entity } from '../store/entity.ts';

/** Say in one sentence what one of these is. */
export const ${camel(name)} = entity('${name}', {
  schema: z.object({ id: Ulid, userCode: UserCode, note: z.string().min(1).max(200) }),
  key: { pk: '${wall}#{id}', sk: '${wall}' },
  indexes: { byUser: { on: 'g1', pk: '${wall}-USER#{userCode}', sk: '{createdAt}#{id}' } },
  shows: ['id', 'userCode'],
  sensitive: { note: 'masked' },
  audit: { id: '{id}', subject: 'userCode' },
  privacy: { found: { index: 'byUser' }, erased: { keep: ['id', 'userCode'], because: 'record' } },
});
`;
};

/** An entity that belongs to a user, and is in the registry. */
export const newEntity = (tree: Tree, given: readonly (string | undefined)[]): string => {
  const name = named('entity', given[0]);
  const file = `shared/entities/${kebab(name)}.ts`;
  tree.create(file, declarationOf(name));
  tree.edit('shared/entities/registry.ts', (text) =>
    importing(behind(text, /export const entities = \{\n/, `  ${camel(name)},\n`), camel(name), `./${kebab(name)}.ts`),
  );
  return [
    `${name} is in the registry. Now:`,
    `  1. say what it holds, how it is found, what is secret and what is left of it once its person is erased (${file});`,
    '  2. let a workflow use it: `uses: { data: [readsAndWrites(…)] }` is what its function gets rights from;',
    '  then: npm run docs && npm test. See docs/guides/add-an-entity.md.',
  ].join('\n');
};
