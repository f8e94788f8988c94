import { readStanding } from '../adapters/table/people.ts';
import { decideUse } from '../domain/access/decide-act.ts';
import { actionOf } from '../domain/access/levels.ts';
import type { Policy } from '../domain/policy.ts';
import { stepUpNeeds } from '../domain/sign-in/step-up.ts';
import type { IsoTime } from '../domain/time.ts';
import { session } from '../entities/session.ts';
import type { Store } from '../store/store.ts';
import type { Caller } from './caller.ts';
import type { userProblems } from './problems.ts';
import { refuse, type Refusal, type Route } from './route.ts';
import type { VerifyToken } from './tokens.ts';

type Asked = {
  authorization: string | undefined;
  route: Pick<Route, 'method' | 'always' | 'stepUp' | 'mayNeedStepUp'>;
  ip: string;
  at: IsoTime;
};

export type Authenticate = (
  asked: Asked,
) => Promise<{ kind: 'caller'; caller: Caller } | Refusal<(typeof userProblems)[number]> | Refusal<'step_up_required'>>;

/** The scheme's name is case-insensitive (RFC 9110, 11.1). */
const bearer = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

/**
 * Checks a user's access token and, with one consistent read, that session, account and platform grant still hold.
 * So logout, block and revocation work on the very next request. A route that asks for a step-up has the session read beside it.
 */
export const authenticator =
  (
    verify: VerifyToken,
    store: Pick<Store, 'readTogether' | 'get'>,
    { stepUpMs: freshMs }: Pick<Policy['session'], 'stepUpMs'>,
  ): Authenticate =>
  async ({ authorization, route, ip, at }) => {
    const [, token] = bearer.exec(authorization ?? '') ?? [];
    if (token === undefined) return refuse('unauthenticated');
    const verified = await verify(token, at);
    if (verified.kind === 'expired') return refuse('token_expired');
    if (verified.kind === 'invalid') return refuse('unauthenticated');
    const { sub: userCode, sid: sessionId, platform } = verified.claims;
    const freshness = route.stepUp ?? route.mayNeedStepUp;
    const [{ account, security, live, platforms, grants }, current] = await Promise.all([
      readStanding(store, userCode),
      freshness && store.get(session, { userCode, sessionId }),
    ]);
    const isLive = live?.sessions.some((session) => session.sessionId === sessionId) === true;
    if (!account || account.deletedAt !== undefined || !security || !live || !isLive) return refuse('session_revoked');
    const decision = decideUse(
      { account, platforms, whitelist: security.allowedIpWhitelist },
      { platform, ip, at, action: route.always === true ? undefined : actionOf(route.method) },
    );
    if (decision.kind === 'denied') return refuse(decision.code);
    const caller: Caller = { kind: 'user', userCode, sessionId, platform, account, security, live, platforms, grants };
    if (!freshness) return { kind: 'caller', caller };
    if (!current) return refuse('session_revoked');
    const { twoFactorEnabled } = security;
    const needs = stepUpNeeds(freshness, current, { twoFactorEnabled, at, freshMs });
    if (needs && route.stepUp) return refuse('step_up_required', { extra: { needs } });
    return { kind: 'caller', caller: { ...caller, stepUpNeeds: needs } };
  };
