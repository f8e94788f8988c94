import type { Handled } from '../../shared/adapters/table/drain.ts';
import { closeLogin } from '../../shared/adapters/table/logins.ts';
import { withoutSession } from '../../shared/domain/live-sessions.ts';
import { Outage } from '../../shared/domain/outage.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { liveSessions } from '../../shared/entities/live-sessions.ts';
import { session } from '../../shared/entities/session.ts';
import { absent, is } from '../../shared/store/conditions.ts';
import type { KeyOf } from '../../shared/store/entity.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { patch, replace } from '../../shared/store/writes.ts';

export type CloseDeps = {
  store: Pick<Store, 'get' | 'list' | 'write' | 'commit'>;
  pause: (milliseconds: number) => Promise<unknown>;
};

/** How often the list of live sessions is read again when others change it meanwhile. */
const ROUNDS = 10;

/**
 * Closes one expired session together with its login history. A session that is no longer listed as live was ended
 * without being closed: its history ends at that moment, or with its last use if that is the last thing known of it.
 * @returns `refused` when it was used or ended meanwhile
 */
export const closeOne = async (
  { store, pause }: CloseDeps,
  { userCode, sessionId }: KeyOf<typeof session>,
  at: IsoTime,
): Promise<Handled> => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ended, live] = await Promise.all([
      store.get(session, { userCode, sessionId }),
      store.get(liveSessions, { userCode }),
    ]);
    if (!ended || ended.revokedAt !== undefined || ended.expiresAt > at) return 'refused';
    const listed = live?.sessions.some((one) => one.sessionId === sessionId) === true ? live : undefined;
    const reason = listed ? 'expired' : 'ended';
    const over = ended.endedAt ?? (listed ? ended.expiresAt : ended.lastUsedAt);
    const stamp: Stamp = { action: 'logout', actorType: 'system', reason: `session ${reason}`, at };
    const outcome = await store.commit(at, {
      session: patch(
        session,
        { userCode, sessionId },
        {
          set: { revokedAt: at, revokeReason: reason },
          remove: ['dueHour'],
          when: { revokedAt: absent, expiresAt: is(ended.expiresAt) },
        },
      ),
      login: closeLogin(ended, over, stamp),
      ...(listed && {
        live: replace(liveSessions, listed, { sessions: withoutSession(listed.sessions, sessionId) }),
      }),
    });
    if (outcome.kind === 'done') return 'done';
    if (outcome.because.session) return 'refused';
    if (outcome.because.login) throw new Error(`the login of session ${sessionId} is missing`);
    await pause(5 * 2 ** Math.min(round, 5));
  }
  throw new Outage('table', new Error('too many sessions of one user change at once'));
};
