import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Secret } from '../../../domain/secret.ts';

type Signed = { secret: Secret; signature: string; parts: readonly (string | Buffer)[] };

/** Whether an HMAC-SHA256 in base64 is the one of these bytes. It takes as long whatever is wrong with it. */
export const isSignedBy = ({ secret, signature, parts }: Signed): boolean => {
  const mac = createHmac('sha256', secret.expose());
  for (const part of parts) mac.update(part);
  const [expected, given] = [mac.digest(), Buffer.from(signature, 'base64')];
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** Whether a moment in milliseconds since 1970, as text, is near another. */
export const isNear = (milliseconds: string, at: string, toleranceMs: number): boolean =>
  /^[0-9]{13}$/.test(milliseconds) && Math.abs(Number(milliseconds) - Date.parse(at)) <= toleranceMs;
