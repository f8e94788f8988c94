import { readStanding } from '../adapters/table/people.ts';
import { actionOf } from '../domain/access/levels.ts';
import { decidePlatform } from '../domain/access/platform-access.ts';
import type { IsoTime } from '../domain/time.ts';
import type { Store } from '../store/store.ts';
import type { Caller } from './caller.ts';
import type { userProblems } from './problems.ts';
import { refuse, type Refusal, type Route } from './route.ts';
import type { VerifyToken } from './tokens.ts';

type Asked = { authorization: string | undefined; route: Pick<Route, 'method' | 'always'>; ip: string; at: IsoTime };

export type Authenticate = (
  asked: Asked,
) => Promise<{ kind: 'caller'; caller: Caller } | Refusal<(typeof userProblems)[number]>>;

/** The scheme's name is case-insensitive (RFC 9110, 11.1). */
const bearer = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

/**
 * Checks a user's access token and, with one consistent read, that session, account and platform grant still hold.
 * So logout, block and revocation work on the very next request.
 */
export const authenticator =
  (verify: VerifyToken, store: Pick<Store, 'readTogether'>): Authenticate =>
  async ({ authorization, route, ip, at }) => {
    const [, token] = bearer.exec(authorization ?? '') ?? [];
    if (token === undefined) return refuse('unauthenticated');
    const verified = await verify(token, at);
    if (verified.kind === 'expired') return refuse('token_expired');
    if (verified.kind === 'invalid') return refuse('unauthenticated');
    const { sub: userCode, sid: sessionId, platform } = verified.claims;
    const { account, security, live, platforms } = await readStanding(store, userCode);
    const isLive = live?.sessions.some((session) => session.sessionId === sessionId) === true;
    if (!account || account.deletedAt !== undefined || !security || !live || !isLive) return refuse('session_revoked');
    const decision = decidePlatform({
      account,
      grant: platforms.find((grant) => grant.platform === platform),
      whitelist: security.allowedIpWhitelist,
      ip,
      at,
      action: route.always === true ? undefined : actionOf(route.method),
    });
    if (decision.kind === 'denied') return refuse(decision.code);
    return { kind: 'caller', caller: { userCode, sessionId, platform, account, security, live } };
  };
