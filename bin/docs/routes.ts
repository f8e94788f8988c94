import { functions } from '../../functions/manifest.ts';
import { problemsOf } from '../../shared/http/openapi.ts';
import type { FunctionDeclaration } from '../../shared/http/workflow.ts';

/** docs/generated/routes.md: every route with the function that serves it. */
export const routesPage = (declared: readonly FunctionDeclaration[] = functions): string => {
  const workflows = declared.filter((one) => one.kind === 'routes');
  const rows = workflows.flatMap(({ name, routes }) =>
    Object.entries(routes).map(
      ([operationId, route]) =>
        `| ${route.method} ${route.path} | ${operationId} | ${name} | ${route.access} | ${Object.keys(route.replies).join(', ')} | ${(route.problems ?? []).join(', ')} |`,
    ),
  );
  const consumers = declared.flatMap((one) =>
    one.kind === 'routes' ? [] : [`| ${one.name} | ${one.kind} | ${one.summary} |`],
  );
  const universal = workflows
    .flatMap(({ routes }) => Object.values(routes))
    .slice(0, 1)
    .flatMap((route) => problemsOf({ ...route, problems: [] }));
  return [
    '# Routes',
    '',
    `Every route may also answer ${universal.map((code) => `\`${code}\``).join(', ')}.`,
    '',
    '| route | operation | function | access | replies | problems |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    '## Functions without routes',
    '',
    '| function | fed by | does |',
    '|---|---|---|',
    ...consumers,
    '',
  ].join('\n');
};
