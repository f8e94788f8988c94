import { loggedActions } from '../../docs/audit/actions.ts';
import { workflows } from '../../functions/manifest.ts';
import { AuditAction } from '../../shared/domain/choices.ts';
import { code, page, table, type Page } from './page.ts';

const SHOWN_IN = 'test/audit-actions.test.ts';

const placeOf = (operation: string): string => {
  const route = workflows.flatMap(({ routes }) => routes[operation] ?? [])[0];
  if (!route) throw new Error(`docs/audit/actions.ts names ${operation}, which is no operation`);
  return code(`${route.method} ${route.path}`);
};

/** docs/generated/audit-actions.md: what logs each action, and the test that shows it. */
export const generatedAuditActions = (): Page =>
  page('docs/generated/audit-actions.md', 'Actions of the audit log', [
    [
      'Every entry has an action: what was done, or tried. One request may log several.',
      'What an admin was refused is logged as an event under the action that was attempted, on every route of admins, with the reason `denied:<code>`; those are not repeated here.',
      'Removals that bear nobody’s stamp are logged by `audit-writer` as the system’s `delete`; sign-ins that fail are `login`, with the reason.',
      `[${SHOWN_IN}](../../${SHOWN_IN}) shows each action by the request named last: who, about whom, what changed, and why.`,
    ].join('\n'),
    table(
      ['action', 'logged by routes', 'and by functions', 'shown by a request to'],
      AuditAction.options.map((action) => {
        const { by, functions = [], shown } = loggedActions[action];
        const routes = by.length === 0 ? 'none yet' : by.map(placeOf).join(', ');
        return [code(action), routes, functions.map(code).join(', '), shown === undefined ? '' : placeOf(shown)];
      }),
    ),
  ]);
