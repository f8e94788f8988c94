import type { KMSClient } from '@aws-sdk/client-kms';
import type { Environment } from '../../platform/env.ts';
import type { Vault } from '../../ports/vault.ts';
import { kmsVault } from '../kms/kms-vault.ts';
import { sealingKeys } from './sealing-keys.ts';

/** The vault of this stage. It makes no call until something is sealed or opened. */
export const vaultOf = (kms: KMSClient, { KEY_PREFIX }: Pick<Environment, 'KEY_PREFIX'>): Vault =>
  kmsVault(kms, {
    sealing: (entity) => {
      const key = sealingKeys[entity];
      if (key === undefined) throw new Error(`no key seals the fields of ${entity}`);
      return `${KEY_PREFIX}${key}`;
    },
    fingerprint: `${KEY_PREFIX}fingerprint-hmac`,
  });
