import { owing } from '../../shared/adapters/table/owed-notices.ts';
import { verifyPassword } from '../../shared/domain/passwords/verify.ts';
import { secondsUntil } from '../../shared/domain/time.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { lockOf } from '../../shared/http/lock-of.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { newPassword, passwordRefusal } from './new-password.ts';

/** The present password is guessed at no more often here than at sign-in: both count on the same counter. */
export const changePassword: Handle<'changePassword'> = async ({ caller, body, at, client, stamp }, deps) => {
  const { store, attempts, sessions, ids } = deps;
  const { userCode, sessionId, account, security, live } = caller;
  const [paid, secret] = await Promise.all([
    attempts.pay({ kind: 'user', userCode }, at),
    store.get(credentials, { userCode }),
  ]);
  const isRight = await verifyPassword(body.currentPassword, paid.kind === 'paid' ? secret?.passwordHash : undefined);
  if (paid.kind === 'locked') return refuse('account_locked', { retryAfterSeconds: secondsUntil(at, paid.until) });
  if (!isRight || !secret) {
    const blocked = stamp('user_block', { reason: 'too many wrong passwords' });
    const locked = await attempts.fail(paid.counter, paid.failures, at, lockOf(ids, account, at, blocked));
    if (locked) await tell(deps, locked.notices);
    return refuse('invalid_credentials');
  }
  const refusal = await passwordRefusal(body.newPassword, account, secret);
  if (refusal) return refusal;
  const notices = [noticeTo(account, { id: ids.record(at), template: 'password_changed' })];
  const others = {
    ...(await newPassword(body.newPassword, { secret, security, at, stamp: stamp('password_change') })),
    activity: attempts.noted(userCode, { at, ip: client.ip, clearsFailures: true }),
    ...owing(notices, at),
  };
  const outcome = await sessions.endAllWith(userCode, live, at, { except: sessionId, others });
  if (outcome.kind === 'refused') return refuse('version_conflict');
  await tell(deps, notices);
  return reply(204, undefined);
};
