import { createHash, createPublicKey, verify } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  GetPublicKeyCommand,
  KMSClient,
  ListKeysCommand,
  SignCommand,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { describe, expect, it, onTestFinished } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { AUDIT_KEY, TOKEN_KEYS } from '../../local/kms-keys.ts';
import { startKms } from '../../local/kms.ts';
import { KEY_NAMES } from '../../shared/http/workflow.ts';
import { scratch } from './support/scratch.ts';

const alias = (name: string) => `alias/credbuzzpay-local-${name}`;
const plain = Buffer.from('999941057058');

const start = async (keyFile = join(scratch(), 'keys.json')) => {
  const kms = await startKms({ keyFile });
  onTestFinished(() => kms.close());
  return { kms, keyFile, client: new KMSClient(localAws(kms.url)) };
};

describe('the local KMS', () => {
  it('has every key of a stage, readable by its owner only, and keeps them', async () => {
    const names = [...KEY_NAMES.filter((name) => !name.endsWith('-signing')), ...TOKEN_KEYS, AUDIT_KEY];
    const first = await start();
    const described = await Promise.all(
      names.map((name) => first.client.send(new DescribeKeyCommand({ KeyId: alias(name) }))),
    );
    expect(statSync(first.keyFile).mode & 0o777).toBe(0o600);
    const second = await start(first.keyFile);
    const again = await second.client.send(new DescribeKeyCommand({ KeyId: alias('pan') }));
    expect(described.map(({ KeyMetadata }) => KeyMetadata?.KeyId)).toContain(again.KeyMetadata?.KeyId);
    expect(new Set(described.map(({ KeyMetadata }) => KeyMetadata?.KeyId)).size).toBe(names.length);
  });

  it('decrypts only with the encryption context it encrypted with', async () => {
    const { client } = await start();
    const EncryptionContext = { user: 'AB12CD34', field: 'aadhaar' };
    const { CiphertextBlob, KeyId } = await client.send(
      new EncryptCommand({ KeyId: alias('aadhaar'), Plaintext: plain, EncryptionContext }),
    );
    const reordered = { field: 'aadhaar', user: 'AB12CD34' };
    const opened = await client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: reordered }));
    expect(Buffer.from(opened.Plaintext ?? [])).toEqual(plain);
    expect(opened.KeyId).toBe(KeyId);
    const wrong = new DecryptCommand({
      CiphertextBlob,
      KeyId: alias('aadhaar'),
      EncryptionContext: { ...EncryptionContext, user: 'ZZ99ZZ99' },
    });
    await expect(client.send(wrong)).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
    await expect(client.send(new DecryptCommand({ CiphertextBlob }))).rejects.toMatchObject({
      name: 'InvalidCiphertextException',
    });
    await expect(
      client.send(new DecryptCommand({ CiphertextBlob, KeyId: alias('pan'), EncryptionContext })),
    ).rejects.toMatchObject({ name: 'IncorrectKeyException' });
    const torn = Buffer.from(CiphertextBlob ?? []).subarray(0, -1);
    await expect(client.send(new DecryptCommand({ CiphertextBlob: torn, EncryptionContext }))).rejects.toMatchObject({
      name: 'InvalidCiphertextException',
    });
  });

  it('makes data keys', async () => {
    const { client } = await start();
    const made = await client.send(new GenerateDataKeyCommand({ KeyId: alias('bank'), KeySpec: 'AES_256' }));
    const opened = await client.send(new DecryptCommand({ CiphertextBlob: made.CiphertextBlob }));
    expect(made.Plaintext).toHaveLength(32);
    expect(opened.Plaintext).toEqual(made.Plaintext);
  });

  it('makes and verifies MACs', async () => {
    const { client } = await start();
    const request = { KeyId: alias('otp-hmac'), MacAlgorithm: 'HMAC_SHA_256', Message: plain } as const;
    const { Mac } = await client.send(new GenerateMacCommand(request));
    expect(Mac).toHaveLength(32);
    expect(await client.send(new VerifyMacCommand({ ...request, Mac }))).toMatchObject({ MacValid: true });
    await expect(
      client.send(new VerifyMacCommand({ ...request, Message: Buffer.from('x'), Mac })),
    ).rejects.toMatchObject({ name: 'KMSInvalidMacException' });
  });

  it.each(['RAW', 'DIGEST'] as const)('signs a %s message so that its public key verifies it', async (MessageType) => {
    const { client } = await start();
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: alias('token-signing-1') }));
    const key = createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' });
    for (let round = 0; round < 20; round += 1) {
      const message = Buffer.from(`message ${round}`);
      const Message = MessageType === 'RAW' ? message : createHash('sha256').update(message).digest();
      const command = new SignCommand({
        KeyId: alias('token-signing-1'),
        Message,
        MessageType,
        SigningAlgorithm: 'ECDSA_SHA_256',
      });
      const { Signature } = await client.send(command);
      expect(verify('sha256', message, key, Signature ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('refuses as KMS does', async () => {
    const { client } = await start();
    await expect(client.send(new DescribeKeyCommand({ KeyId: 'alias/other' }))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
    await expect(client.send(new EncryptCommand({ KeyId: alias('otp-hmac'), Plaintext: plain }))).rejects.toMatchObject(
      { name: 'InvalidKeyUsageException' },
    );
    const large = new EncryptCommand({ KeyId: alias('pan'), Plaintext: Buffer.alloc(4097) });
    await expect(client.send(large)).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(client.send(new ListKeysCommand({}))).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });

  it('says how to mend a damaged key file', async () => {
    const keyFile = join(scratch(), 'keys.json');
    writeFileSync(keyFile, '{"keys": [');
    await expect(startKms({ keyFile })).rejects.toThrow(/is damaged: restore it, or start empty/);
  });
});
