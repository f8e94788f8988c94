import { createHash, createHmac, createPublicKey, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { decrypt, encrypt, keyIdOf, signDigest, signingKey } from './kms-crypto.ts';
import { arnOf, findKey, type LocalKey, type Spec } from './kms-keys.ts';

/** An error as KMS answers it. */
export class KmsFault extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

const KeyId = z.string().min(1).max(2048);
const Blob = z.base64().transform((text) => Buffer.from(text, 'base64'));
const bytes = (least: number, most: number) =>
  Blob.refine(({ length }) => length >= least && length <= most, {
    message: `must have length between ${least} and ${most}`,
  });
const Context = z.record(z.string().min(1), z.string()).default({});

type Keys = readonly LocalKey[];

const keyFor = (keys: Keys, named: string, spec?: Spec): LocalKey => {
  const key = findKey(keys, named);
  if (!key)
    throw new KmsFault(
      'NotFoundException',
      `${named.startsWith('alias/') ? 'Alias' : 'Key'} '${named}' does not exist`,
    );
  if (spec !== undefined && key.spec !== spec)
    throw new KmsFault('InvalidKeyUsageException', `${arnOf(key)} key usage does not allow this operation.`);
  return key;
};

const usages = {
  SYMMETRIC_DEFAULT: 'ENCRYPT_DECRYPT',
  HMAC_256: 'GENERATE_VERIFY_MAC',
  ECC_NIST_P256: 'SIGN_VERIFY',
} as const;
const raw = ({ material }: LocalKey): Buffer => Buffer.from(material, 'base64');
const macOf = (key: LocalKey, message: Buffer): Buffer => createHmac('sha256', raw(key)).update(message).digest();
const base64 = (value: Buffer): string => value.toString('base64');

const operation =
  <S extends z.ZodType>(schema: S, run: (input: z.output<S>, keys: Keys) => Record<string, unknown>) =>
  (input: unknown, keys: Keys): Record<string, unknown> => {
    const parsed = schema.safeParse(input);
    if (parsed.success) return run(parsed.data, keys);
    throw new KmsFault(
      'ValidationException',
      parsed.error.issues
        .map(({ path, message }) => `Value at '${path.join('.')}' failed to satisfy constraint: ${message}`)
        .join('; '),
    );
  };

const MacAlgorithm = z.literal('HMAC_SHA_256');

/** The operations of AWS KMS this system may use, by the name in X-Amz-Target. */
export const operations: Readonly<Record<string, (input: unknown, keys: Keys) => Record<string, unknown>>> = {
  Encrypt: operation(z.object({ KeyId, Plaintext: bytes(1, 4096), EncryptionContext: Context }), (input, keys) => {
    const key = keyFor(keys, input.KeyId, 'SYMMETRIC_DEFAULT');
    const blob = encrypt(key.id, raw(key), input.Plaintext, input.EncryptionContext);
    return { CiphertextBlob: base64(blob), KeyId: arnOf(key), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
  }),

  Decrypt: operation(
    z.object({ KeyId: KeyId.optional(), CiphertextBlob: bytes(1, 6144), EncryptionContext: Context }),
    (input, keys) => {
      const wanted = input.KeyId === undefined ? undefined : keyFor(keys, input.KeyId, 'SYMMETRIC_DEFAULT');
      const key = findKey(keys, keyIdOf(input.CiphertextBlob));
      if (!key) throw new KmsFault('InvalidCiphertextException', '');
      if (wanted && wanted !== key)
        throw new KmsFault(
          'IncorrectKeyException',
          'The key ID in the request does not identify a CMK that can perform this operation.',
        );
      try {
        const plain = decrypt(raw(key), input.CiphertextBlob, input.EncryptionContext);
        return { Plaintext: base64(plain), KeyId: arnOf(key), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
      } catch {
        throw new KmsFault('InvalidCiphertextException', '');
      }
    },
  ),

  GenerateDataKey: operation(
    z.object({
      KeyId,
      KeySpec: z.enum(['AES_256', 'AES_128']).optional(),
      NumberOfBytes: z.int().min(1).max(1024).optional(),
      EncryptionContext: Context,
    }),
    (input, keys) => {
      const key = keyFor(keys, input.KeyId, 'SYMMETRIC_DEFAULT');
      const plain = randomBytes(input.NumberOfBytes ?? (input.KeySpec === 'AES_128' ? 16 : 32));
      const blob = encrypt(key.id, raw(key), plain, input.EncryptionContext);
      return { Plaintext: base64(plain), CiphertextBlob: base64(blob), KeyId: arnOf(key) };
    },
  ),

  GenerateMac: operation(z.object({ KeyId, MacAlgorithm, Message: bytes(1, 4096) }), (input, keys) => {
    const key = keyFor(keys, input.KeyId, 'HMAC_256');
    return { Mac: base64(macOf(key, input.Message)), MacAlgorithm: input.MacAlgorithm, KeyId: arnOf(key) };
  }),

  VerifyMac: operation(
    z.object({ KeyId, MacAlgorithm, Message: bytes(1, 4096), Mac: bytes(1, 6144) }),
    (input, keys) => {
      const key = keyFor(keys, input.KeyId, 'HMAC_256');
      const mac = macOf(key, input.Message);
      if (mac.length !== input.Mac.length || !timingSafeEqual(mac, input.Mac))
        throw new KmsFault('KMSInvalidMacException', '');
      return { MacValid: true, MacAlgorithm: input.MacAlgorithm, KeyId: arnOf(key) };
    },
  ),

  Sign: operation(
    z.object({
      KeyId,
      Message: bytes(1, 4096),
      MessageType: z.enum(['RAW', 'DIGEST']).default('RAW'),
      SigningAlgorithm: z.literal('ECDSA_SHA_256'),
    }),
    (input, keys) => {
      const key = keyFor(keys, input.KeyId, 'ECC_NIST_P256');
      if (input.MessageType === 'DIGEST' && input.Message.length !== 32)
        throw new KmsFault('ValidationException', 'Digest is invalid length for algorithm ECDSA_SHA_256.');
      const digest =
        input.MessageType === 'DIGEST' ? input.Message : createHash('sha256').update(input.Message).digest();
      const signature = signDigest(signingKey(key.material), digest);
      return { Signature: base64(signature), SigningAlgorithm: input.SigningAlgorithm, KeyId: arnOf(key) };
    },
  ),

  GetPublicKey: operation(z.object({ KeyId }), (input, keys) => {
    const key = keyFor(keys, input.KeyId);
    if (key.spec !== 'ECC_NIST_P256')
      throw new KmsFault('UnsupportedOperationException', `${arnOf(key)} has no public key.`);
    const spki = createPublicKey(signingKey(key.material)).export({ type: 'spki', format: 'der' });
    return {
      KeyId: arnOf(key),
      PublicKey: base64(spki),
      KeySpec: key.spec,
      KeyUsage: usages[key.spec],
      SigningAlgorithms: ['ECDSA_SHA_256'],
    };
  }),

  DescribeKey: operation(z.object({ KeyId }), (input, keys) => {
    const key = keyFor(keys, input.KeyId);
    const [, , , , AWSAccountId] = arnOf(key).split(':');
    return {
      KeyMetadata: {
        KeyId: key.id,
        Arn: arnOf(key),
        AWSAccountId,
        CreationDate: Date.parse(key.createdAt) / 1000,
        Enabled: true,
        KeyState: 'Enabled',
        KeyManager: 'CUSTOMER',
        KeyUsage: usages[key.spec],
        KeySpec: key.spec,
        Origin: 'AWS_KMS',
      },
    };
  }),
};
