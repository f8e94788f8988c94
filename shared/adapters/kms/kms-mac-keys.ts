import { createHmac } from 'node:crypto';
import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import { Outage } from '../../domain/outage.ts';
import type { MacKeys } from '../../ports/mac-keys.ts';

/** Derives one MAC key per label with one KMS call each (HMAC as a KDF, NIST SP 800-108) and keeps it in memory. */
export const kmsMacKeys = (client: KMSClient, keyId: string): MacKeys => ({
  mac: async (label) => {
    const command = new GenerateMacCommand({ KeyId: keyId, MacAlgorithm: 'HMAC_SHA_256', Message: Buffer.from(label) });
    const { Mac } = await client.send(command).catch((cause: unknown) => {
      throw new Outage('vault', cause);
    });
    if (Mac === undefined) throw new Outage('vault', new Error('the key service answered without a MAC'));
    return (text) => createHmac('sha256', Mac).update(text).digest('hex');
  },
});
