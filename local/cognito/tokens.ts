import { createPublicKey, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT, type JWK } from 'jose';
import { CLIENT_ID, ISSUER, type PoolFile, type PoolUser } from './pool-file.ts';

/** Seconds, as the client of the cloud's pool has it. */
export const LIFE_SECONDS = 30 * 60;

export type IdClaims = Record<string, string>;

/** API Gateway hands claims over as texts. */
const asText = (value: unknown): string =>
  Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : JSON.stringify(value);

/** Signs and checks the pool's tokens, by the machine's clock: Cognito and API Gateway know no other. */
export const poolTokens = ({ kid, privateKey }: PoolFile) => {
  const publicKey = createPublicKey(privateKey);
  const jwk: JWK = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
  const sign = (payload: Record<string, unknown>): Promise<string> =>
    new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);

  const common = ({ sub, groups }: PoolUser, signedInAt: number) => {
    const iat = Math.floor(Date.now() / 1000);
    return {
      sub,
      ...(groups.length > 0 && { 'cognito:groups': groups }),
      iss: ISSUER,
      origin_jti: randomUUID(),
      event_id: randomUUID(),
      auth_time: signedInAt,
      iat,
      exp: iat + LIFE_SECONDS,
      jti: randomUUID(),
    };
  };

  return {
    jwks: { keys: [jwk] },

    idToken: (user: PoolUser, signedInAt = Math.floor(Date.now() / 1000)): Promise<string> =>
      sign({
        ...common(user, signedInAt),
        ...user.attributes,
        email_verified: user.attributes['email_verified'] === 'true',
        'cognito:username': user.sub,
        aud: CLIENT_ID,
        token_use: 'id',
      }),

    accessToken: (user: PoolUser, signedInAt: number): Promise<string> =>
      sign({
        ...common(user, signedInAt),
        client_id: CLIENT_ID,
        username: user.sub,
        scope: 'aws.cognito.signin.user.admin',
        token_use: 'access',
      }),

    /** What API Gateway's Cognito authorizer does. @returns undefined for everything that is not a live ID token of this pool */
    verifyIdToken: async (authorization: string | undefined): Promise<IdClaims | undefined> => {
      const token = authorization?.replace(/^Bearer +/i, '') ?? '';
      try {
        const { payload } = await jwtVerify(token, publicKey, {
          issuer: ISSUER,
          audience: CLIENT_ID,
          algorithms: ['RS256'],
          requiredClaims: ['exp', 'sub'],
        });
        if (payload['token_use'] !== 'id') return undefined;
        return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]));
      } catch {
        return undefined;
      }
    },
  };
};

export type PoolTokens = ReturnType<typeof poolTokens>;
