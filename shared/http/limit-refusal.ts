import type { LimitReached } from '../adapters/table/send-limits.ts';
import { refuse } from './route.ts';

/** A used-up limit is the client's to wait out; a used-up budget is ours: we cannot deliver. */
export const limitRefusal = (reached: LimitReached) =>
  reached.kind === 'budget'
    ? refuse('delivery_failed')
    : refuse('rate_limited', {
        retryAfterSeconds: reached.retryAfterSeconds,
        limit: { name: reached.name, quota: reached.quota, windowSeconds: reached.windowSeconds },
      });
