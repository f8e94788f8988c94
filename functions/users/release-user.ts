import { actAndShow } from './act.ts';
import type { Handle } from './deps.ts';

/** Lifts a legal hold: what is due for erasure goes with the next run. */
export const releaseUser: Handle<'releaseUser'> = async (request, deps) =>
  actAndShow(
    request,
    deps,
    ({ account: { legalHold } }) =>
      legalHold
        ? { kind: 'plan', changes: { legalHold: false }, stamp: request.stamp('update', request.body) }
        : { kind: 'nothing' },
    { deleted: true },
  );
