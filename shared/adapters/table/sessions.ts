import { setTimeout as sleep } from 'node:timers/promises';
import type { Platform } from '../../domain/choices.ts';
import type { Ulid } from '../../domain/identifiers/record-id.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import { withoutSession, withSession } from '../../domain/live-sessions.ts';
import { Outage } from '../../domain/outage.ts';
import type { Policy } from '../../domain/policy.ts';
import { newRefreshSecret, newSalt, secretHash, successor } from '../../domain/refresh-token.ts';
import type { Secret } from '../../domain/secret.ts';
import type { Contact } from '../../domain/sign-in/second-factor.ts';
import { hourOf, later, type IsoTime } from '../../domain/time.ts';
import { liveSessions, type LiveSessions } from '../../entities/live-sessions.ts';
import type { DeviceInfo } from '../../entities/parts.ts';
import { session, type Session } from '../../entities/session.ts';
import { is } from '../../store/conditions.ts';
import type { Fields } from '../../store/entity.ts';
import type { Committed, Store } from '../../store/store.ts';
import { create, patch, replace, type Write } from '../../store/writes.ts';

export type NewSession = {
  sessionId: Ulid;
  userCode: UserCode;
  platform: Platform;
  device: DeviceInfo | undefined;
  ip: string;
  assurance: Session['assurance'];
  provenContacts: readonly Contact[];
  proofs: Pick<Session, 'passwordProvenAt' | 'codeProvenAt'>;
  loginKey: Session['loginKey'];
  at: IsoTime;
};

/** How often a change of the list of live sessions is tried again when others change it meanwhile. */
const ROUNDS = 12;

/** Names the writes of dropped sessions within a transaction. */
const DROPPED = 'dropped_';

const keysOf = (because: object, dropped: boolean): string[] =>
  Object.keys(because).filter((name) => name.startsWith(DROPPED) === dropped);

const earliest = (left: IsoTime, right: IsoTime): IsoTime => (left < right ? left : right);

/** Sessions and the list of those that are live, which is the truth about them. */
export const sessionTable = (
  store: Store,
  policy: Policy['session'],
  pause: (ms: number) => Promise<unknown> = sleep,
) => {
  const lifetime = (at: IsoTime, absoluteExpiresAt: IsoTime) => {
    const expiresAt = earliest(later(at, policy.slidingMs), absoluteExpiresAt);
    return { lastUsedAt: at, expiresAt, dueHour: hourOf(expiresAt) };
  };

  const relisted = (userCode: UserCode, live: LiveSessions | undefined, sessions: LiveSessions['sessions']) =>
    live ? replace(liveSessions, live, { sessions }) : create(liveSessions, { userCode, sessions });

  /** Sessions that a change drops from the list fall due at once, so that close-sessions closes their logins soon. */
  const dropped = (
    userCode: UserCode,
    before: LiveSessions['sessions'],
    after: LiveSessions['sessions'],
    at: IsoTime,
  ) =>
    Object.fromEntries(
      before
        .filter(({ sessionId }) => !after.some((kept) => kept.sessionId === sessionId))
        .map(({ sessionId }): [string, Write] => [
          `${DROPPED}${sessionId}`,
          patch(session, { userCode, sessionId }, { set: { endedAt: at, expiresAt: at, dueHour: hourOf(at) } }),
        ]),
    );

  /** Commits a change of the list together with other writes, reading the list again while others win the race. */
  const relist = async <Ws extends Record<string, Write>>(
    userCode: UserCode,
    at: IsoTime,
    known: LiveSessions | undefined,
    change: (sessions: LiveSessions['sessions']) => LiveSessions['sessions'],
    others: Ws,
  ): Promise<Committed<Ws>> => {
    let live = known;
    let leave = false;
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = live?.sessions ?? [];
      const after = change(before);
      const outcome: Committed<Record<string, Write>> = await store.commit(at, {
        ...(leave ? {} : dropped(userCode, before, after, at)),
        ...others,
        live: relisted(userCode, live, after),
      });
      if (outcome.kind === 'done') return { kind: 'done' };
      const { live: raced, ...because }: Record<string, unknown> = outcome.because;
      const gone: string[] = keysOf(because, true);
      const refused: string[] = keysOf(because, false);
      // A listed session whose record has expired away cannot be closed any more; that must not keep anybody out.
      leave ||= gone.length > 0;
      if (refused.length > 0 || (!raced && gone.length === 0)) return { kind: 'refused', because } as Committed<Ws>;
      await pause(Math.floor(Math.random() * 10 * 2 ** Math.min(round, 6)));
      live = await store.get(liveSessions, { userCode });
    }
    throw new Outage('table', new Error('too many sessions of one user change at once'));
  };

  return {
    /** A new session's record and its first refresh secret. */
    draft({ device, ip, proofs, provenContacts, at, ...drawn }: NewSession) {
      const secret = newRefreshSecret();
      const absoluteExpiresAt = later(at, policy.absoluteMs);
      const record: Fields<typeof session> = {
        ...drawn,
        ...proofs,
        provenContacts: [...provenContacts],
        deviceId: device?.id,
        deviceName: device?.name,
        ipAddress: ip,
        currentHash: secretHash(secret),
        ...lifetime(at, absoluteExpiresAt),
        absoluteExpiresAt,
      };
      return { record, secret };
    },

    /** Writes a drafted session with what belongs to it; past the cap the oldest of its platform end. */
    open: <Ws extends Record<string, Write>>(
      record: Fields<typeof session>,
      live: LiveSessions | undefined,
      at: IsoTime,
      others: Ws,
    ) => {
      const { userCode, sessionId, platform } = record;
      const added = { sessionId, platform, createdAt: at };
      return relist(userCode, at, live, (sessions) => withSession(sessions, added, policy.livePerPlatform), {
        ...others,
        session: create(session, record),
      });
    },

    /** Ends one session. Its access and refresh tokens fail from the next request on. */
    end: <Ws extends Record<string, Write>>(
      ended: Session,
      live: LiveSessions | undefined,
      reason: string,
      at: IsoTime,
      others: Ws,
    ) => {
      const { userCode, sessionId } = ended;
      const revoked = { set: { revokedAt: at, revokeReason: reason }, remove: ['dueHour'] as const };
      return relist(userCode, at, live, (sessions) => withoutSession(sessions, sessionId), {
        ...others,
        // Closed here and now: it need not fall due.
        [`${DROPPED}${sessionId}`]: patch(session, { userCode, sessionId }, revoked),
      });
    },

    /** Ends every session of a user, or every other one, with one write; close-sessions closes their activities later. */
    endAll: (userCode: UserCode, live: LiveSessions | undefined, at: IsoTime, { except }: { except?: Ulid } = {}) =>
      relist(userCode, at, live, (sessions) => sessions.filter(({ sessionId }) => sessionId === except), {}),

    /** As {@link endAll}, in the transaction of what ends them (a new password). */
    endAllWith: <Ws extends Record<string, Write>>(
      userCode: UserCode,
      live: LiveSessions | undefined,
      at: IsoTime,
      { except, others }: { except?: Ulid; others: Ws },
    ) => relist(userCode, at, live, (sessions) => sessions.filter(({ sessionId }) => sessionId === except), others),

    /** Replaces the presented secret by its successor, once: parallel rotations of one secret have one winner. */
    async rotate({ userCode, sessionId, absoluteExpiresAt }: Session, presented: Secret, at: IsoTime) {
      const salt = newSalt();
      const next = successor(presented, salt);
      const set = {
        currentHash: secretHash(next),
        previousHash: secretHash(presented),
        salt,
        rotatedAt: at,
        ...lifetime(at, absoluteExpiresAt),
      };
      const when = { currentHash: is(secretHash(presented)), revokedAt: { exists: false } };
      const rotated = await store.write(at, patch(session, { userCode, sessionId }, { set, when }));
      return rotated.kind === 'done' ? { kind: 'rotated' as const, next, session: rotated.item } : rotated;
    },
  };
};

export type SessionTable = ReturnType<typeof sessionTable>;
