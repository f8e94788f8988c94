import type { JWK } from 'jose';
import type { AccessClaims } from '../http/tokens.ts';

/** Signs access tokens. @throws Outage('vault') */
export type TokenSigner = { sign(claims: AccessClaims): Promise<string> };

/** The public keys that verify access tokens: the current one, and the next while one is being rotated in. */
export type TokenKeys = { publicKeys(): Promise<JWK[]> };
