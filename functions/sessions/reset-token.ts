import { randomBytes } from 'node:crypto';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { Secret } from '../../shared/domain/secret.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { SessionDeps } from './deps.ts';

/** A right to set a new password once, for somebody who just proved the old one: an OTP record with a long code. */
export const resetToken = async (
  { store, otps, ids }: SessionDeps,
  { userCode, at, ip, stamp }: { userCode: UserCode; at: IsoTime; ip: string; stamp: Stamp },
): Promise<string> => {
  const id = ids.record(at);
  const secret = new Secret(randomBytes(32).toString('base64url'));
  const { writes } = otps.issueToken(
    { id, otpType: 'email', otpPurpose: 'reset_password', userCode, at, ip },
    secret,
    stamp,
  );
  await store.commit(at, writes);
  return `${id}.${secret.expose()}`;
};
