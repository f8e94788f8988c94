import type { Ulid } from './identifiers/record-id.ts';
import type { Platform } from './choices.ts';
import type { IsoTime } from './time.ts';

export type LiveSession = { sessionId: Ulid; platform: Platform; createdAt: IsoTime };

/** Adds a session; past the cap of its platform the oldest ones end. */
export const withSession = (
  sessions: readonly LiveSession[],
  added: LiveSession,
  perPlatform: number,
): LiveSession[] => {
  const others = sessions.filter(({ platform }) => platform !== added.platform);
  const same = sessions
    .filter(({ platform }) => platform === added.platform)
    .sort((left, right) => (left.createdAt < right.createdAt ? -1 : 1));
  return [...others, ...same.slice(Math.max(0, same.length - perPlatform + 1)), added];
};

/** What is left when one session ends. */
export const withoutSession = (sessions: readonly LiveSession[], ended: string): LiveSession[] =>
  sessions.filter(({ sessionId }) => sessionId !== ended);
