import type { Limit } from '../../domain/limits.ts';
import { later, secondsUntil, type IsoTime } from '../../domain/time.ts';
import { rateLimitCounter } from '../../entities/rate-limit-counter.ts';
import { below, orAbsent } from '../../store/conditions.ts';
import { patch } from '../../store/writes.ts';

const windowOf = ({ windowMs }: Limit, at: IsoTime): IsoTime => later(at, -(Date.parse(at) % windowMs));

/** Counts one use, in the transaction of what is limited: refused when the quota is used up, and then nothing is written. */
export const countUse = (limit: Limit, subject: string, at: IsoTime) => {
  const window = windowOf(limit, at);
  return patch(
    rateLimitCounter,
    { limit: limit.name, subject, window },
    {
      set: { expiresAt: later(window, limit.windowMs) },
      add: { count: 1 },
      when: { count: orAbsent(below(limit.quota)) },
      upsert: true,
    },
  );
};

/** Whole seconds until a used-up limit lets something pass again. */
export const secondsToNextWindow = (limit: Limit, at: IsoTime): number =>
  secondsUntil(at, later(windowOf(limit, at), limit.windowMs));
