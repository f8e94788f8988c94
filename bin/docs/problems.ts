import { workflows } from '../../functions/manifest.ts';
import { problemsOf } from '../../shared/http/openapi.ts';
import { problems, problemType, universalProblems, type ProblemCode } from '../../shared/http/problems.ts';

const codes = Object.keys(problems).filter((code): code is ProblemCode => code in problems);

const routesOf = (code: ProblemCode): string[] =>
  workflows.flatMap(({ routes }) =>
    Object.values(routes).flatMap((route) =>
      problemsOf(route).includes(code) ? [`${route.method} ${route.path}`] : [],
    ),
  );

const everywhere = (code: ProblemCode): boolean => universalProblems.some((one) => one === code);

/** docs/errors/<code>.md: the page that a problem's `type` leads to. */
export const problemPages = (): { path: string; text: string }[] =>
  codes.map((code) => {
    const { status, title } = problems[code];
    const routes = everywhere(code) ? ['every route'] : routesOf(code);
    return {
      path: `docs/errors/${code}.md`,
      text: [
        `# ${code}`,
        '',
        `**${status}** ${title}.`,
        '',
        `\`type\`: ${problemType(code)}`,
        '',
        routes.length === 0
          ? 'No route answers with it yet.'
          : `Answered by: ${routes.map((one) => `\`${one}\``).join(', ')}.`,
        '',
      ].join('\n'),
    };
  });

/** docs/generated/problems.md. */
export const problemsPage = (): string =>
  [
    '# Problems',
    '',
    '| status | code | meaning |',
    '|---|---|---|',
    ...codes.map((code) => `| ${problems[code].status} | [${code}](../errors/${code}.md) | ${problems[code].title} |`),
    '',
  ].join('\n');
