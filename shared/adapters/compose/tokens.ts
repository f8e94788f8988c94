import type { KMSClient } from '@aws-sdk/client-kms';
import type { JWK } from 'jose';
import { authenticator } from '../../http/authenticate.ts';
import { tokenVerifier } from '../../http/tokens.ts';
import type { Environment } from '../../platform/env.ts';
import { policyOf } from '../../platform/policy.ts';
import type { TokenSigner } from '../../ports/tokens.ts';
import type { Store } from '../../store/store.ts';
import { kmsTokenKeys, kmsTokenSigner } from '../kms/kms-token-signer.ts';

const keyId = ({ KEY_PREFIX }: Pick<Environment, 'KEY_PREFIX'>): string => `${KEY_PREFIX}token-signing`;

/** The keys access tokens are verified with. */
export const tokenKeysOf = (kms: KMSClient, env: Pick<Environment, 'KEY_PREFIX'>) => kmsTokenKeys(kms, [keyId(env)]);

/** Checks callers of `user` routes. */
export const authenticateWith = (keys: readonly JWK[], env: Pick<Environment, 'ISSUER' | 'POLICY'>, store: Store) =>
  authenticator(tokenVerifier(keys, env.ISSUER), store, policyOf(env).session);

/** Signs with the current key, named by its thumbprint. */
export const signerOf = (
  kms: KMSClient,
  env: Pick<Environment, 'KEY_PREFIX'>,
  [current]: readonly JWK[],
): TokenSigner => kmsTokenSigner(kms, keyId(env), current?.kid ?? '');
