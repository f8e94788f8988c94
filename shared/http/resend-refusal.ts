import type { Resent } from '../adapters/table/otps.ts';
import { secondsUntil, type IsoTime } from '../domain/time.ts';
import { limitRefusal } from './limit-refusal.ts';
import { refuse } from './route.ts';

/** Why codes were not sent again. Used, expired and unknown records look alike. */
export const resendRefusal = (resent: Exclude<Resent, { kind: 'sent' }>, at: IsoTime) => {
  switch (resent.kind) {
    case 'limited':
      return limitRefusal(resent.reached);
    case 'cooldown':
      return refuse('otp_cooldown', { retryAfterSeconds: secondsUntil(at, resent.until) });
    case 'locked':
      return refuse('otp_locked');
    case 'gone':
      return refuse('otp_invalid', { extra: { attemptsLeft: 0 } });
  }
};
