import { refuse } from '../../shared/http/route.ts';
import { actAndShow } from './act.ts';
import type { Handle } from './deps.ts';

/** Keeps what is held about a user from being erased; also when the account is deleted (rules.md, Personal data). */
export const holdUser: Handle<'holdUser'> = async (request, deps) =>
  actAndShow(
    request,
    deps,
    ({ account: { legalHold, erasedAt } }) => {
      // Nothing is left to be kept.
      if (erasedAt !== undefined) return refuse('conflict');
      return legalHold
        ? { kind: 'nothing' }
        : { kind: 'plan', changes: { legalHold: true }, stamp: request.stamp('update', request.body) };
    },
    { deleted: true },
  );
