import { hourOf } from '../../shared/domain/time.ts';
import { refuse } from '../../shared/http/route.ts';
import { actAndShow } from './act.ts';
import type { Handle } from './deps.ts';
import { signOutAdmin } from './sign-out-admin.ts';

/**
 * Blocks an account, until a moment or until somebody lifts it; blocking anew changes reason and end. Every session ends
 * in the same transaction. If the directory is down afterwards the block stands all the same, and may be repeated.
 */
export const blockUser: Handle<'blockUser'> = async (request, deps) => {
  const { body, caller, at, stamp } = request;
  const { reason, until } = body;
  if (until !== undefined && until <= at) {
    const fault = { pointer: '#/until', code: 'too_small', detail: 'a block ends in the future' };
    return refuse('validation_failed', { errors: [fault] });
  }
  const changes = {
    userBlocked: true,
    userBlockReason: reason,
    blockedUntil: until,
    unblockHour: until && hourOf(until),
    blockedBy: caller.userCode,
    blockedAt: at,
  };
  return actAndShow(
    request,
    deps,
    () => ({ kind: 'plan', changes, ends: true, stamp: stamp('user_block', { reason }) }),
    { then: ({ account }) => signOutAdmin(deps, account) },
  );
};
