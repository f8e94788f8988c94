import { createHash } from 'node:crypto';
import { GetPublicKeyCommand, SignCommand, type KMSClient } from '@aws-sdk/client-kms';
import { Outage } from '../../domain/outage.ts';
import type { SealSigner } from '../../ports/seals.ts';

const down = (cause: unknown): never => {
  throw new Outage('vault', cause);
};

/** Signs seals in KMS. @throws Outage when the key service cannot be used */
export const kmsSealSigner = (client: KMSClient, KeyId: string): SealSigner => {
  return {
    async publicKey() {
      const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId })).catch(down);
      return PublicKey ?? down(new Error('the key service answered without a key'));
    },

    async sign(text) {
      const command = new SignCommand({
        KeyId,
        SigningAlgorithm: 'ECDSA_SHA_256',
        MessageType: 'DIGEST',
        Message: createHash('sha256').update(text).digest(),
      });
      const { Signature } = await client.send(command).catch(down);
      return Buffer.from(Signature ?? down(new Error('the key service answered without a signature'))).toString(
        'base64',
      );
    },
  };
};
