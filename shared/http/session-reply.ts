import type * as z from 'zod';
import type { Policy } from '../domain/policy.ts';
import { refreshToken } from '../domain/refresh-token.ts';
import type { Secret } from '../domain/secret.ts';
import { epochSeconds, later, secondsUntil, type IsoTime } from '../domain/time.ts';
import type { Session } from '../entities/session.ts';
import type { UserAccount } from '../entities/user-account.ts';
import type { Ids } from '../ports/ids.ts';
import type { TokenSigner } from '../ports/tokens.ts';
import type { SessionReply } from './schemas.ts';
import { AUDIENCE } from './tokens.ts';

export type TokenIssuer = { signer: TokenSigner; issuer: string; ids: Ids; policy: Policy['session'] };

export type Issued = {
  session: Pick<Session, 'sessionId' | 'userCode' | 'platform' | 'expiresAt'>;
  /** The refresh secret the client holds from now on. */
  secret: Secret;
  account: Pick<UserAccount, 'role' | 'email' | 'mobile' | 'isKycComplete' | 'firstName'>;
  registrationStep: number;
  at: IsoTime;
};

/** Signs an access token for a session and puts together what its client gets. One KMS call. */
export const sessionReply = async (
  { signer, issuer, ids, policy }: TokenIssuer,
  { session, secret, account, registrationStep, at }: Issued,
): Promise<z.input<typeof SessionReply>> => {
  const { sessionId, userCode, platform, expiresAt } = session;
  const { role, email, mobile, firstName, isKycComplete } = account;
  const longest = later(at, policy.accessTokenMs);
  // A token does not outlive its session.
  const endsAt = longest < expiresAt ? longest : expiresAt;
  const accessToken = await signer.sign({
    sub: userCode,
    sid: sessionId,
    role,
    platform,
    iat: epochSeconds(at),
    exp: epochSeconds(endsAt),
    iss: issuer,
    aud: AUDIENCE,
    jti: ids.record(at),
  });
  return {
    sessionId,
    accessToken,
    tokenType: 'Bearer',
    expiresIn: secondsUntil(at, endsAt),
    refreshToken: refreshToken(userCode, sessionId, secret),
    refreshExpiresIn: secondsUntil(at, expiresAt),
    user: {
      userCode,
      role,
      email,
      ...(mobile !== undefined && { mobile }),
      ...(firstName !== undefined && { firstName }),
      isKycComplete,
      registrationStep,
    },
  };
};
