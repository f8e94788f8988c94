import { functions } from '../../functions/manifest.ts';
import { Unusable } from '../terminal/unusable.ts';
import { camel, kebab, named, pascal } from './names.ts';
import { accessOf, declarationOf, handlerOf, importsFor, testOf, type Access } from './route.ts';
import { behind, importing, type Tree } from './tree.ts';

const parts: Record<Access, { imports: string; reads: string; served: string }> = {
  public: {
    imports: '',
    reads: '...apiReads, TABLE_NAME: true',
    served: '() => Promise.resolve({ deps: { store: tableStore(env) } })',
  },
  user: {
    imports: "import { signedInReads } from '../../shared/adapters/compose/signed-in.ts';",
    reads: '...userReads',
    served: 'signedInReads(env)',
  },
  admin: {
    imports: "import { adminsOf } from '../../shared/adapters/compose/admins.ts';",
    reads: '...apiReads, TABLE_NAME: true',
    served: '() => Promise.resolve(prepared)',
  },
};

const rootOf = (name: string, operation: string, access: Access): string => {
  const { imports, reads, served } = parts[access];
  const made =
    access === 'admin'
      ? 'const store = tableStore(env);\nconst prepared = { deps: { store }, admins: adminsOf(store) };\n'
      : '';
  return `${imports}
import { baseOf } from '../../shared/adapters/compose/base.ts';
${access === 'user' ? '' : "import { tableStore } from '../../shared/adapters/compose/table.ts';"}
import { serve } from '../../shared/http/serve.ts';
import { ${access === 'user' ? 'Environment, readEnv, userReads' : 'apiReads, Environment, readEnv'} } from '../../shared/platform/env.ts';
import { ${operation} } from './${kebab(operation)}.ts';
import { ${camel(name)} } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ${reads} }));
${made}
export const handler = serve(${camel(name)}, { ${operation} }, baseOf(${camel(name)}.name, env), ${served});
`;
};

const depsOf = (name: string): string => `import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { ${camel(name)} } from './workflow.ts';

export type ${pascal(name)}Deps = { store: Store };

export type Handle<K extends keyof (typeof ${camel(name)})['routes']> = Handler<
  (typeof ${camel(name)})['routes'][K],
  ${pascal(name)}Deps
>;
`;

/** A workflow, which is a function of its own, with one route to read something. */
export const newWorkflow = (tree: Tree, given: readonly (string | undefined)[]): string => {
  const name = named('workflow', given[0]);
  const path = named('path', given[1]);
  if (functions.some((one) => one.name === name))
    throw new Unusable(`There is a function ${name} already: give it a route with \`npm run new -- route ${name} …\`.`);
  const operation = `get${pascal(name)}`;
  const route = { operation, method: 'GET', path };
  const folder = `functions/${name}`;
  const declaration = `import { workflow } from '../../shared/http/workflow.ts';

export const ${camel(name)} = workflow('${name}', {
  summary: 'Say in a few words what belongs here',
  uses: {},
  routes: {
${declarationOf(route)}
  },
});
`;
  tree.create(`${folder}/workflow.ts`, importsFor(declaration, route));
  tree.create(`${folder}/deps.ts`, depsOf(name));
  tree.create(`${folder}/${kebab(operation)}.ts`, handlerOf(route));
  tree.create(`${folder}/index.ts`, rootOf(name, operation, accessOf(path)));
  tree.create(`test/functions/${name}/${kebab(operation)}.test.ts`, testOf(route));
  tree.edit('functions/manifest.ts', (text) =>
    importing(
      behind(text, /FunctionDeclaration\[\] = \[\n/, `  ${camel(name)},\n`),
      camel(name),
      `./${name}/workflow.ts`,
    ),
  );
  tree.edit('test/support/app-handlers.ts', (text) =>
    importing(
      importing(
        behind(text, /new Map<string, Handle>\(\[\n/, `    wired(${camel(name)}, { ${operation} }, { store }),\n`),
        operation,
        `../../${folder}/${kebab(operation)}.ts`,
      ),
      camel(name),
      `../../${folder}/workflow.ts`,
    ),
  );
  return [
    `${name} is a function with one route, GET ${path}. Now:`,
    `  1. say what it does and what it \`uses\` (${folder}/workflow.ts): its rights in AWS follow from that;`,
    `  2. write ${folder}/${kebab(operation)}.ts, and add routes with \`npm run new -- route ${name} …\`;`,
    '  then: npm run docs && npm test. See docs/guides/add-a-route.md.',
  ].join('\n');
};
