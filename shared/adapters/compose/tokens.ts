import type { KMSClient } from '@aws-sdk/client-kms';
import type { JWK } from 'jose';
import { authenticator } from '../../http/authenticate.ts';
import { tokenVerifier } from '../../http/tokens.ts';
import type { Environment } from '../../platform/env.ts';
import { policyOf } from '../../platform/policy.ts';
import type { TokenSigner } from '../../ports/tokens.ts';
import type { Store } from '../../store/store.ts';
import { kmsTokenKeys, kmsTokenSigner } from '../kms/kms-token-signer.ts';

type Named = Pick<Environment, 'KEY_PREFIX' | 'TOKEN_KEYS'>;

const keyIds = ({ KEY_PREFIX, TOKEN_KEYS }: Named): string[] =>
  TOKEN_KEYS.split(' ').map((name) => `${KEY_PREFIX}${name}`);

/** The keys access tokens are verified with: the one that signs first, then the next, then those that signed before. */
export const tokenKeysOf = (kms: KMSClient, env: Named) => kmsTokenKeys(kms, keyIds(env));

/** Checks callers of `user` routes. */
export const authenticateWith = (keys: readonly JWK[], env: Pick<Environment, 'ISSUER' | 'POLICY'>, store: Store) =>
  authenticator(tokenVerifier(keys, env.ISSUER), store, policyOf(env).session);

/** Signs with the current key, named by its thumbprint. */
export const signerOf = (kms: KMSClient, env: Named, [current]: readonly JWK[]): TokenSigner =>
  kmsTokenSigner(kms, keyIds(env)[0] ?? '', current?.kid ?? '');
