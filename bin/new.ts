import { join } from 'node:path';
import { newEntity } from './new/entity.ts';
import { newProvider } from './new/provider.ts';
import { newRoute } from './new/route.ts';
import { openTree, type Tree } from './new/tree.ts';
import { newWorkflow } from './new/workflow.ts';
import { Unusable } from './terminal/unusable.ts';

const USAGE = `npm run new -- route <workflow> <operationId> <METHOD> <path>
npm run new -- workflow <name> <path>
npm run new -- entity <Name>
npm run new -- provider <vendor>`;

const makers: Readonly<Record<string, (tree: Tree, given: readonly (string | undefined)[]) => string>> = {
  route: newRoute,
  workflow: newWorkflow,
  entity: newEntity,
  provider: newProvider,
};

try {
  const [kind = '', ...given] = process.argv.slice(2);
  const make = Object.hasOwn(makers, kind) ? makers[kind] : undefined;
  if (make === undefined) throw new Unusable(`Say what is new:\n${USAGE}`);
  const tree = openTree(join(import.meta.dirname, '..'));
  const next = make(tree, given);
  for (const path of await tree.write()) console.log(`  ${path}`);
  console.log(next);
} catch (cause) {
  if (!(cause instanceof Unusable)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
}
