import { owing } from '../../shared/adapters/table/owed-notices.ts';
import { readStanding } from '../../shared/adapters/table/people.ts';
import { closeSuspicious } from '../../shared/adapters/table/logins.ts';
import { decidePlatform } from '../../shared/domain/access/platform-access.ts';
import { judgeRefresh } from '../../shared/domain/refresh-token.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { session, type Session } from '../../shared/entities/session.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { sessionReply } from '../../shared/http/session-reply.ts';
import type { Secret } from '../../shared/domain/secret.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { Handle, SessionDeps } from './deps.ts';

/** Rotates at most a few times against parallel rotations of the same token; the first of them wins. */
const ROUNDS = 3;

type Rotated = { kind: 'rotated'; session: Session; next: Secret } | { kind: 'replay' };

const rotated = async (
  { sessions, policy }: SessionDeps,
  known: Session,
  presented: Secret,
  at: IsoTime,
): Promise<Rotated> => {
  let current = known;
  for (let round = 0; round < ROUNDS; round += 1) {
    const verdict = judgeRefresh(current, presented, at, policy.session.replayGraceMs);
    if (verdict.kind === 'replay') return verdict;
    if (verdict.kind === 'previous') return { kind: 'rotated', session: current, next: verdict.next };
    const outcome = await sessions.rotate(current, presented, at);
    if (outcome.kind === 'rotated') return outcome;
    if (!outcome.current || outcome.current.revokedAt !== undefined) return { kind: 'replay' };
    current = outcome.current;
  }
  return { kind: 'replay' };
};

/** Any token that names a session but is neither its current nor, for ten seconds, its previous one ends that session. */
export const refreshSession: Handle<'refreshSession'> = async ({ body, at, client, stamp }, deps) => {
  const { store, sessions, tokens } = deps;
  const { userCode, sessionId, secret: presented } = body.refreshToken;
  const [known, { account, security, live, platforms }, progress] = await Promise.all([
    store.get(session, { userCode, sessionId }),
    readStanding(store, userCode),
    store.get(registrationProgress, { userCode }),
  ]);
  const isLive = live?.sessions.some((one) => one.sessionId === sessionId) === true;
  const isOver = known === undefined || known.revokedAt !== undefined || known.expiresAt <= at || !isLive;
  if (isOver || !account || account.deletedAt !== undefined || !security) return refuse('session_revoked');
  const decision = decidePlatform({
    account,
    grant: platforms.find(({ platform }) => platform === known.platform),
    whitelist: security.allowedIpWhitelist,
    ip: client.ip,
    at,
  });
  if (decision.kind === 'denied') return refuse(decision.code);

  const outcome = await rotated(deps, known, presented, at);
  if (outcome.kind === 'replay') {
    const why = { actor: userCode, reason: 'refresh token replayed' };
    // By e-mail: whoever holds the stolen token cannot stop that.
    const notices = [noticeTo(account, { id: deps.ids.record(at), template: 'session_stolen' })];
    await sessions.end(known, live, 'refresh_token_replayed', at, {
      login: closeSuspicious(known, at, stamp('logout', why)),
      ...owing(notices, at),
    });
    await tell(deps, notices);
    return refuse('session_revoked');
  }
  const registrationStep = progress?.currentStep ?? 0;
  return reply(
    200,
    await sessionReply(tokens, { session: outcome.session, secret: outcome.next, account, registrationStep, at }),
  );
};
