import { DecryptCommand, EncryptCommand, GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import { Outage } from '../../domain/outage.ts';
import { Sealed, Secret } from '../../domain/secret.ts';
import type { Vault } from '../../ports/vault.ts';

export type KeyIds = {
  /** The key that seals an entity's fields: each kind of number has its own. */
  sealing: (entity: string) => string;
  fingerprint: string;
};

const reach = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (cause) {
    throw new Outage('vault', cause);
  }
};

const bytes = (value: Uint8Array | undefined): Buffer => {
  if (value === undefined) throw new Error('the key service answered without a result');
  return Buffer.from(value);
};

/**
 * The vault on AWS KMS. Values of at most 4 KB are encrypted by KMS itself, so each opening is one line in CloudTrail
 * with the encryption context of its subject.
 */
export const kmsVault = (client: KMSClient, keys: KeyIds): Vault => ({
  seal: (context, plain) =>
    reach(async () => {
      const command = new EncryptCommand({
        KeyId: keys.sealing(context.entity),
        Plaintext: Buffer.from(plain.expose()),
        EncryptionContext: context,
      });
      return new Sealed(bytes((await client.send(command)).CiphertextBlob).toString('base64'));
    }),

  open: (context, sealed) =>
    reach(async () => {
      const command = new DecryptCommand({
        KeyId: keys.sealing(context.entity),
        CiphertextBlob: Buffer.from(sealed.ciphertext(), 'base64'),
        EncryptionContext: context,
      });
      return new Secret(bytes((await client.send(command)).Plaintext).toString());
    }),

  fingerprint: (kind, value) =>
    reach(async () => {
      const command = new GenerateMacCommand({
        KeyId: keys.fingerprint,
        MacAlgorithm: 'HMAC_SHA_256',
        Message: Buffer.from(`${kind}|${value.expose()}`),
      });
      return bytes((await client.send(command)).Mac).toString('hex');
    }),
});
