import { workflows } from '../../functions/manifest.ts';
import { Unusable } from '../terminal/unusable.ts';
import { bodyExample, parameterExample } from './example.ts';
import { camel, kebab, named } from './names.ts';
import { behind, beside, importing, type Tree } from './tree.ts';

const HTTP = '../../shared/http/route.ts';

type Asked = { workflow: string; operation: string; method: string; path: string };

export type Access = 'public' | 'user' | 'admin';

/** Who a path is for: what lies below /v1/admin is for admins, below /v1/me for signed-in users. */
export const accessOf = (path: string): Access => {
  if (path.startsWith('/v1/admin/')) return 'admin';
  return path.startsWith('/v1/me/') ? 'user' : 'public';
};

const IDENTIFIERS = '../../shared/domain/identifiers';

type Param = { type: string; from: string; sample: string };

/** Parameters that the project knows, and what any other is taken for. */
const params: Readonly<Record<string, Param>> = {
  userCode: { type: 'UserCode', from: `${IDENTIFIERS}/user-code.ts`, sample: 'ABC234' },
  branchCode: { type: 'BranchCode', from: `${IDENTIFIERS}/branch-code.ts`, sample: 'BR001' },
  featureCode: { type: 'FeatureCode', from: `${IDENTIFIERS}/feature-code.ts`, sample: 'KYC' },
};
const recordId: Param = {
  type: 'Ulid',
  from: `${IDENTIFIERS}/record-id.ts`,
  sample: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
};

const takesBody = (method: string): boolean => ['POST', 'PUT', 'PATCH'].includes(method);

const paramOf = (name: string): Param => params[name] ?? recordId;

const paramsOf = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** A route that answers the time, or takes a note and answers nothing: what it shall do is for a person to write. */
export const declarationOf = ({ operation, method, path }: Omit<Asked, 'workflow'>): string => {
  const access = accessOf(path);
  const named = paramsOf(path).map((name) => `${name}: ${paramOf(name).type}`);
  const takes = takesBody(method);
  return `
    ${operation}: route({
      method: '${method}',
      path: '${path}',
      access: '${access}',
      ${access === 'admin' ? "needs: 'super_admin'," : ''}
      summary: 'Say in one sentence what it does',
      ${named.length > 0 ? `params: { ${named.join(', ')} },` : ''}
      ${access === 'admin' && method === 'PATCH' ? "ifMatch: 'required'," : ''}
      ${takes ? 'body: z.strictObject({ note: z.string().min(1).max(200) }),' : ''}
      replies: ${method === 'GET' ? '{ 200: z.object({ at: IsoTime }) }' : '{ 204: empty }'},
    }),`;
};

/** A workflow's declaration with what a route of it is written with. */
export const importsFor = (text: string, { method, path }: Pick<Asked, 'method' | 'path'>): string => {
  const withHttp = importing(importing(text, 'route', HTTP), method === 'GET' ? 'route' : 'empty', HTTP);
  const withTime = method === 'GET' ? importing(withHttp, 'IsoTime', '../../shared/domain/time.ts') : withHttp;
  const withParams = paramsOf(path).reduce((sofar, name) => {
    const { type, from } = paramOf(name);
    return importing(sofar, type, from);
  }, withTime);
  const usesZod = method !== 'DELETE';
  return usesZod && !withParams.includes("import * as z from 'zod';")
    ? `import * as z from 'zod';\n${withParams}`
    : withParams;
};

export const handlerOf = ({ operation, method }: Pick<Asked, 'operation' | 'method'>): string =>
  method === 'GET'
    ? `import { reply } from '${HTTP}';
import type { Handle } from './deps.ts';

export const ${operation}: Handle<'${operation}'> = ({ at }) => Promise.resolve(reply(200, { at }));
`
    : `import { reply } from '${HTTP}';
import type { Handle } from './deps.ts';

export const ${operation}: Handle<'${operation}'> = () => Promise.resolve(reply(204, undefined));
`;

const callers: Record<Access, { imports: string; made: string; given: string }> = {
  public: { imports: '', made: '', given: '' },
  user: {
    imports: "import { newPerson, register } from '../../support/journey.ts';",
    made: 'const { accessToken: token } = await register(app, newPerson());',
    given: 'token, ',
  },
  admin: {
    imports: "import { admin } from '../../support/admins.ts';",
    made: "const { claims } = await admin(app, { role: 'super_admin' });",
    given: 'claims, ',
  },
};

export const testOf = ({ operation, method, path }: Omit<Asked, 'workflow'>): string => {
  const { imports, made, given } = callers[accessOf(path)];
  const body = takesBody(method) ? "body: { note: 'seen' }, " : '';
  const version = accessOf(path) === 'admin' && method === 'PATCH' ? "headers: { 'If-Match': '\"1\"' }, " : '';
  return `import { expect, it } from 'vitest';
import { testApp } from '../../support/app.ts';
${imports}

it('${operation} answers', async () => {
  const app = await testApp();
  ${made}
  const answer = await app.request('${method}', '${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => paramOf(name).sample)}', { ${given}${body}${version} });
  expect(answer).toMatchObject(${method === 'GET' ? '{ status: 200, body: { at: app.now() } }' : '{ status: 204 }'});
});
`;
};

/** One more route of a workflow: declared, handled, wired in the function and in the tests' API, and tested. */
export const newRoute = (tree: Tree, given: readonly (string | undefined)[]): string => {
  const asked: Asked = {
    workflow: named('workflow', given[0]),
    operation: named('operation', given[1]),
    method: named('method', given[2]),
    path: named('path', given[3]),
  };
  const { workflow, operation, method, path } = asked;
  const declared = workflows.find(({ name }) => name === workflow);
  const [known] = Object.keys(declared?.routes ?? {});
  if (known === undefined)
    throw new Unusable(
      `There is no workflow ${workflow}: make it first with \`npm run new -- workflow ${workflow} ${path}\`.`,
    );
  const folder = `functions/${workflow}`;
  const file = kebab(operation);
  tree.create(`${folder}/${file}.ts`, handlerOf(asked));
  tree.create(`test/functions/${workflow}/${file}.test.ts`, testOf(asked));
  tree.edit(`${folder}/workflow.ts`, (text) =>
    importsFor(behind(text, / {2}routes: \{\n/, `${declarationOf(asked)}\n`), asked),
  );
  const listed = tree.has(`${folder}/handlers.ts`)
    ? [`${folder}/handlers.ts`]
    : [`${folder}/index.ts`, 'test/support/app-handlers.ts'];
  for (const place of listed)
    tree.edit(place, (text) =>
      importing(
        beside(text, known, operation),
        operation,
        place.startsWith('test') ? `../../${folder}/${file}.ts` : `./${file}.ts`,
      ),
    );
  for (const name of paramsOf(path)) parameterExample(tree, name, paramOf(name).sample);
  if (takesBody(method)) bodyExample(tree, workflow, operation);
  return [
    `${method} ${path} is there, and ${camel(workflow)} serves it. Now:`,
    `  1. say what it does, and who may (${folder}/workflow.ts), and write ${folder}/${file}.ts;`,
    ...(method === 'GET'
      ? []
      : [
          '  2. give it an act in test/support/acts, so that every call of it is made to fail, and its example (docs/examples) is sent;',
        ]),
    '  then: npm run docs && npm test. See docs/guides/add-a-route.md.',
  ].join('\n');
};
