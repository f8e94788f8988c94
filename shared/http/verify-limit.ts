import { secondsToNextWindow } from '../adapters/table/limits.ts';
import type { Limit } from '../domain/limits.ts';
import type { IsoTime } from '../domain/time.ts';
import { refuse } from './route.ts';

/** A verification was tried as often as it may be in this window. */
export const verifyLimit = (limit: Limit, at: IsoTime) => {
  const { name, quota, windowMs } = limit;
  return refuse('verify_limit', {
    retryAfterSeconds: secondsToNextWindow(limit, at),
    limit: { name, quota, windowSeconds: windowMs / 1000 },
  });
};
