import { createLocalJWKSet, errors, jwtVerify, type JWK } from 'jose';
import * as z from 'zod';
import { Platform, UserRole } from '../domain/choices.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { epochSeconds, type IsoTime } from '../domain/time.ts';

export const AUDIENCE = 'credbuzzpay';

/** Claims of our access token (RFC 7519): who, in which session, on which platform. Rights always come from the table. */
export const AccessClaims = z.object({
  sub: UserCode,
  sid: Ulid,
  role: UserRole,
  platform: Platform,
  iat: z.int(),
  exp: z.int(),
  iss: z.string(),
  aud: z.literal(AUDIENCE),
  jti: z.string(),
});
export type AccessClaims = z.output<typeof AccessClaims>;

export type Verified = { kind: 'valid'; claims: AccessClaims } | { kind: 'expired' } | { kind: 'invalid' };
export type VerifyToken = (token: string, at: IsoTime) => Promise<Verified>;

/** Verifies ES256 access tokens against the published keys (RFC 8725: one algorithm, issuer and audience fixed). */
export const tokenVerifier = (keys: readonly JWK[], issuer: string): VerifyToken => {
  const keySet = createLocalJWKSet({ keys: [...keys] });
  return async (token, at) => {
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer,
        audience: AUDIENCE,
        algorithms: ['ES256'],
        typ: 'at+jwt',
        currentDate: new Date(epochSeconds(at) * 1000),
      });
      const claims = AccessClaims.safeParse(payload);
      return claims.success ? { kind: 'valid', claims: claims.data } : { kind: 'invalid' };
    } catch (cause) {
      return cause instanceof errors.JWTExpired ? { kind: 'expired' } : { kind: 'invalid' };
    }
  };
};
