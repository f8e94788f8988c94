import { createHash, createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand, SignCommand, type KMSClient } from '@aws-sdk/client-kms';
import { calculateJwkThumbprint, type JWK } from 'jose';
import * as z from 'zod';
import { Outage } from '../../domain/outage.ts';
import type { TokenKeys, TokenSigner } from '../../ports/tokens.ts';
import { rawSignature } from './raw-signature.ts';

const EcKey = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });

const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** The published form of KMS signing keys. `kid` is the key's RFC 7638 thumbprint, so it never needs configuring. */
export const kmsTokenKeys = (client: KMSClient, keyIds: readonly string[]): TokenKeys => ({
  publicKeys: () =>
    Promise.all(
      keyIds.map(async (KeyId): Promise<JWK> => {
        const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId })).catch((cause: unknown) => {
          throw new Outage('vault', cause);
        });
        const key = createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' });
        const jwk = EcKey.parse(key.export({ format: 'jwk' }));
        return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' };
      }),
    ),
});

/** Signs access tokens with ES256 in KMS: the private key cannot leave it. */
export const kmsTokenSigner = (client: KMSClient, keyId: string, kid: string): TokenSigner => ({
  async sign(claims) {
    const signed = `${encoded({ alg: 'ES256', typ: 'at+jwt', kid })}.${encoded(claims)}`;
    const command = new SignCommand({
      KeyId: keyId,
      SigningAlgorithm: 'ECDSA_SHA_256',
      MessageType: 'DIGEST',
      Message: createHash('sha256').update(signed).digest(),
    });
    const { Signature } = await client.send(command).catch((cause: unknown) => {
      throw new Outage('vault', cause);
    });
    if (Signature === undefined) throw new Outage('vault', new Error('the key service answered without a signature'));
    return `${signed}.${rawSignature(Buffer.from(Signature)).toString('base64url')}`;
  },
});
