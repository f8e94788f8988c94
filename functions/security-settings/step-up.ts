import type { RequestOf } from '../../shared/http/route.ts';
import { verifyPassword } from '../../shared/domain/passwords/verify.ts';
import { assuranceAfter } from '../../shared/domain/sign-in/assurance.ts';
import { challengeMethods } from '../../shared/domain/sign-in/second-factor.ts';
import { secondsUntil } from '../../shared/domain/time.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { session, type Session } from '../../shared/entities/session.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { lockOf } from '../../shared/http/lock-of.ts';
import { methodFault } from '../../shared/http/method-fault.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { absent, is } from '../../shared/store/conditions.ts';
import { check, patch, type Write } from '../../shared/store/writes.ts';
import type { Handle, SecurityDeps } from './deps.ts';
import { heldBy } from './held.ts';
import type { securitySettingsPages } from './workflow.ts';

type Request = RequestOf<(typeof securitySettingsPages)['routes']['stepUp']>;

/** What a step-up is bound to: a code sent for one session is of no use in another. */
export const stepUpOf = (sessionId: string): string => `step-up.${sessionId}`;

/** Notes a proof on the session, while it is still the one that was judged. */
const proven = ({ userCode, sessionId, assurance }: Session, proof: 'password' | 'code', at: Request['at']): Write =>
  patch(
    session,
    { userCode, sessionId },
    {
      set: {
        steppedUpAt: at,
        ...(proof === 'password' ? { passwordProvenAt: at } : { codeProvenAt: at }),
        assurance: assuranceAfter(assurance, proof),
      },
      when: { revokedAt: absent, assurance: is(assurance) },
    },
  );

/** The present password is guessed at no more often here than at sign-in: both count on the same counter. */
const byPassword = async ({ body, caller, at, client, stamp }: Request, deps: SecurityDeps, current: Session) => {
  const { store, attempts, ids } = deps;
  const { userCode } = caller;
  const [paid, secret] = await Promise.all([
    attempts.pay({ kind: 'user', userCode }, at),
    store.get(credentials, { userCode }),
  ]);
  const hash = paid.kind === 'paid' ? secret?.passwordHash : undefined;
  const isRight = body.password !== undefined && (await verifyPassword(body.password, hash));
  if (paid.kind === 'locked') return refuse('account_locked', { retryAfterSeconds: secondsUntil(at, paid.until) });
  if (!isRight || hash === undefined) {
    const blocked = stamp('user_block', { reason: 'too many wrong passwords' });
    const locked = await attempts.fail(paid.counter, paid.failures, at, lockOf(ids, caller.account, at, blocked));
    if (locked) await tell(deps, locked.notices);
    return refuse('invalid_credentials');
  }
  const outcome = await store.commit(at, {
    session: proven(current, 'password', at),
    password: check(credentials, { userCode }, { passwordHash: is(hash) }),
    activity: attempts.noted(userCode, { at, ip: client.ip, clearsFailures: true }),
  });
  return outcome.kind === 'done' ? undefined : refuse('invalid_credentials');
};

/** Judged before anything is noted: a request that is refused has proven nothing. */
const unoffered = async ({ body, caller }: Request, deps: SecurityDeps, { provenContacts }: Session) => {
  if (!body.second) return undefined;
  const offered = challengeMethods(await heldBy(deps, caller), provenContacts);
  return offered.includes(body.second.method) ? undefined : methodFault(offered);
};

const byCode = async ({ body, caller, at, stamp }: Request, deps: SecurityDeps, current: Session) => {
  const { factors, ids } = deps;
  if (!body.second) return undefined;
  const { userCode, sessionId } = caller;
  const { method, code } = body.second;
  const answered = await factors.answer(
    {
      ...{ userCode, method, code, boundTo: stepUpOf(sessionId), otpId: current.stepUpOtpId, at },
      stamp: stamp('otp_verify'),
      lock: lockOf(ids, caller.account, at, stamp('user_block', { reason: 'too many wrong second factors' })),
    },
    (writes) => deps.store.commit(at, { ...writes, session: proven(current, 'code', at) }),
  );
  if (answered.kind === 'locked')
    return refuse('account_locked', { retryAfterSeconds: secondsUntil(at, answered.until) });
  if (answered.kind === 'done') return undefined;
  if (answered.kind === 'refused') return refuse('otp_invalid', { extra: { attemptsLeft: 0 } });
  const { locked, attemptsLeft } = answered;
  if (locked) await tell(deps, locked.notices);
  return refuse('otp_invalid', { extra: { attemptsLeft } });
};

/** Proves anew who holds the session. Password and code may come together or one after the other. */
export const stepUp: Handle<'stepUp'> = async (request, deps) => {
  const { body, caller } = request;
  const key = { userCode: caller.userCode, sessionId: caller.sessionId };
  const current = await deps.store.get(session, key);
  if (!current) return refuse('invalid_credentials');
  const fault = await unoffered(request, deps, current);
  if (fault) return fault;
  if (body.password !== undefined) {
    const refusal = await byPassword(request, deps, current);
    if (refusal) return refusal;
  }
  const after = body.password === undefined ? current : ((await deps.store.get(session, key)) ?? current);
  return (await byCode(request, deps, after)) ?? reply(204, undefined);
};
