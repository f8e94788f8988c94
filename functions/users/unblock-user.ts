import { refuse } from '../../shared/http/route.ts';
import { actAndShow } from './act.ts';
import type { Handle } from './deps.ts';

const lifted = {
  userBlocked: false,
  userBlockReason: undefined,
  blockedUntil: undefined,
  unblockHour: undefined,
  blockedBy: undefined,
  blockedAt: undefined,
};

/** Lifts a block, also one whose time is over but that no sweeper has lifted yet. */
export const unblockUser: Handle<'unblockUser'> = async (request, deps) =>
  actAndShow(request, deps, ({ account }) =>
    account.userBlocked
      ? { kind: 'plan', changes: lifted, stamp: request.stamp('user_unblock', { reason: request.body.reason }) }
      : refuse('invalid_transition'),
  );
