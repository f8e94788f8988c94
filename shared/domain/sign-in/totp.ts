import { Secret as Base32, TOTP } from 'otpauth';
import { Secret } from '../secret.ts';
import { epochSeconds, type IsoTime } from '../time.ts';

/** What authenticator apps take for granted: SHA-1, six digits, 30 seconds (RFC 6238, 4 and 5.2). */
const DIGITS = 6;
const PERIOD_SECONDS = 30;
/** One step early or late is good as well, for clocks that differ (RFC 6238, 5.2). */
const WINDOW = 1;
const ISSUER = 'CredbuzzPay';

const totpOf = (secret: Secret, label = ''): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD_SECONDS,
    secret: Base32.fromBase32(secret.expose()),
  });

/** 160 bits, base32, as RFC 4226 (4, R6) recommends. */
export const newTotpSecret = (): Secret => new Secret(new Base32({ size: 20 }).base32);

/** The `otpauth://` URI that a QR code carries to an authenticator app; `label` names the account there. */
export const otpauthUri = (secret: Secret, label: string): string => totpOf(secret, label).toString();

/**
 * The time step a code belongs to, when it is right for the moment and its step was not used before: each step is good
 * once (RFC 6238, 5.2).
 */
export const totpStep = (secret: Secret, code: Secret, at: IsoTime, lastStep = -1): number | undefined => {
  const timestamp = epochSeconds(at) * 1000;
  const delta = totpOf(secret).validate({ token: code.expose(), timestamp, window: WINDOW });
  if (delta === null) return undefined;
  const step = TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta;
  return step > lastStep ? step : undefined;
};
