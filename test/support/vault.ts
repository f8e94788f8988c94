import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Outage } from '../../shared/domain/outage.ts';
import { Sealed, Secret } from '../../shared/domain/secret.ts';
import type { SealContext, Vault } from '../../shared/ports/vault.ts';

/** A vault in memory that, like KMS, opens nothing under another context. `isDown` makes its every call fail. */
export const memoryVault = (isDown: () => boolean = () => false) => {
  const key = randomBytes(32);
  const opened: SealContext[] = [];
  const aad = (context: SealContext) => Buffer.from(JSON.stringify(context));
  let calls = 0;
  const up = () => {
    calls += 1;
    return isDown() ? Promise.reject(new Outage('vault', new Error('injected'))) : Promise.resolve();
  };
  const vault: Vault = {
    seal: async (context, plain) => {
      await up();
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad(context));
      const text = Buffer.concat([cipher.update(plain.expose()), cipher.final()]);
      return new Sealed(Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64'));
    },
    open: async (context, sealed) => {
      await up();
      opened.push(context);
      const bytes = Buffer.from(sealed.ciphertext(), 'base64');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
        .setAAD(aad(context))
        .setAuthTag(bytes.subarray(12, 28));
      return new Secret(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString());
    },
    fingerprint: async (kind, value) => {
      await up();
      return createHmac('sha256', key).update(`${kind}|${value.expose()}`).digest('hex');
    },
  };
  return { vault, opened, calls: () => calls };
};
