import { createHash, createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { sameText } from './same-text.ts';
import { Ulid } from './identifiers/record-id.ts';
import { UserCode } from './identifiers/user-code.ts';
import { Secret } from './secret.ts';
import { later, type IsoTime } from './time.ts';

/** `userCode.sessionId.secret`: the session is found by key, and the 256-bit secret proves the right to it. */
export const RefreshToken = z
  .string()
  .max(200)
  .regex(/^[A-Z0-9]{6}\.[0-7][0-9A-HJKMNP-TV-Z]{25}\.[\w-]{43}$/)
  .transform((text) => {
    const [userCode = '', sessionId = '', secret = ''] = text.split('.');
    return { userCode: UserCode.parse(userCode), sessionId: Ulid.parse(sessionId), secret: new Secret(secret) };
  });

/** A fresh 256-bit secret, base64url. */
export const newRefreshSecret = (): Secret => new Secret(randomBytes(32).toString('base64url'));

/** Drawn at each rotation; stored, while the secrets themselves never are. */
export const newSalt = (): string => randomBytes(16).toString('base64url');

/** The token as the client holds it. */
export const refreshToken = (userCode: string, sessionId: string, secret: Secret): string =>
  `${userCode}.${sessionId}.${secret.expose()}`;

/** What is stored of a secret: its SHA-256 (it has full entropy, so nothing slower is needed). */
export const secretHash = (secret: Secret): string => createHash('sha256').update(secret.expose()).digest('hex');

/**
 * The secret that follows: HMAC-SHA-256 of the presented one and the stored salt. Whoever still holds the previous
 * secret can be given the same successor again after a lost reply, although no secret is stored.
 */
export const successor = (secret: Secret, salt: string): Secret =>
  new Secret(createHmac('sha256', secret.expose()).update(salt).digest('base64url'));

type Rotation = {
  currentHash: string;
  previousHash?: string | undefined;
  salt?: string | undefined;
  rotatedAt?: IsoTime | undefined;
};

/**
 * What a presented refresh secret is to its session (RFC 9700, 4.14.2): the current one, the previous one within the
 * grace time (with its successor), or a replay that ends the session.
 */
export const judgeRefresh = (
  session: Rotation,
  presented: Secret,
  at: IsoTime,
  graceMs: number,
): { kind: 'current' } | { kind: 'previous'; next: Secret } | { kind: 'replay' } => {
  const hash = secretHash(presented);
  if (sameText(hash, session.currentHash)) return { kind: 'current' };
  const { previousHash, salt, rotatedAt } = session;
  const known =
    previousHash !== undefined && salt !== undefined && rotatedAt !== undefined && sameText(hash, previousHash);
  return known && at <= later(rotatedAt, graceMs)
    ? { kind: 'previous', next: successor(presented, salt) }
    : { kind: 'replay' };
};
