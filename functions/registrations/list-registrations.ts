import { listedBy, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

const states = registrationProgress.schema.shape.state.options;

/** The lists of the wanted states, of everybody or of each branch of the admin's, merged by when something last happened. */
export const listRegistrations: Handle<'listRegistrations'> = async ({ caller, query, page, cursor }, { store }) => {
  const { state = states, inactiveBefore, branch } = query;
  const listed = listedBy(await scopeOf(store, caller), branch);
  if (listed.kind === 'too_many') return refuse('scope_too_large');
  const wanted = [...new Set(state)];
  const sources =
    listed.kind === 'all'
      ? wanted.map((one) => ({ index: 'byState' as const, of: { state: one } }))
      : listed.codes.flatMap((branchCode) =>
          wanted.map((one) => ({ index: 'byBranch' as const, of: { branchCode, state: one } })),
        );
  if (sources.length === 0) return reply(200, { items: [], nextCursor: null });
  const { items, next } = await store.list(registrationProgress, sources, {
    ...page,
    to: inactiveBefore,
    newestFirst: false,
  });
  return reply(200, { items, nextCursor: cursor(next) });
};
