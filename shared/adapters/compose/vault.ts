import type { KMSClient } from '@aws-sdk/client-kms';
import { aadhaarKyc } from '../../entities/aadhaar-kyc.ts';
import { credentials } from '../../entities/credentials.ts';
import { panKyc } from '../../entities/pan-kyc.ts';
import type { KeyName } from '../../http/workflow.ts';
import type { Environment } from '../../platform/env.ts';
import type { Vault } from '../../ports/vault.ts';
import { kmsVault } from '../kms/kms-vault.ts';

/** The key that seals the fields of each entity: a function may be let at one without the others. */
const sealingKeys: Readonly<Record<string, KeyName>> = {
  [credentials.name]: 'secrets',
  [aadhaarKyc.name]: 'aadhaar',
  [panKyc.name]: 'pan',
};

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
