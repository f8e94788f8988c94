import {
  createCipheriv,
  createDecipheriv,
  createECDH,
  createPrivateKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

const ID_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The order of P-256 (FIPS 186-4, D.1.2.3). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const aad = (context: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))));

const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/** The key that made a ciphertext, as KMS finds it without being told. */
export const keyIdOf = (blob: Buffer): string => {
  const hex = blob.subarray(0, ID_BYTES).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** AES-256-GCM with the encryption context as authenticated data. */
export const encrypt = (id: string, key: Buffer, plain: Buffer, context: Readonly<Record<string, string>>): Buffer => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([idBytes(id), iv, cipher.getAuthTag(), body]);
};

/** @throws Error when the ciphertext or the context is not the one it was made with */
export const decrypt = (key: Buffer, blob: Buffer, context: Readonly<Record<string, string>>): Buffer => {
  const body = blob.subarray(ID_BYTES);
  const iv = body.subarray(0, IV_BYTES);
  const tag = body.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
    .setAAD(aad(context))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(body.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
};

export const signingKey = (material: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(material, 'base64'), format: 'der', type: 'pkcs8' });

const number = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);
const modulo = (value: bigint): bigint => ((value % ORDER) + ORDER) % ORDER;

/** Extended Euclid; `value` is never zero here. */
const inverse = (value: bigint): bigint => {
  let [low, high, x, y] = [modulo(value), ORDER, 1n, 0n];
  while (low > 1n) {
    const quotient = high / low;
    [low, high, x, y] = [high - quotient * low, low, y - quotient * x, x];
  }
  return modulo(x);
};

const derInteger = (value: bigint): Buffer => {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  const positive = (bytes[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
  return Buffer.concat([Buffer.of(0x02, positive.length), positive]);
};

/**
 * ECDSA over a digest that was made elsewhere (KMS MessageType DIGEST), in DER. node:crypto only signs messages it
 * hashes itself, so this is FIPS 186-4, 6.4 on a one-time key pair of node's. Not constant-time: for local keys only.
 */
export const signDigest = (key: KeyObject, digest: Buffer): Buffer => {
  const secret = number(Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url'));
  for (;;) {
    const once = createECDH('prime256v1');
    const r = modulo(number(once.generateKeys().subarray(1, 33)));
    const s = modulo(inverse(number(once.getPrivateKey())) * (number(digest) + r * secret));
    if (r === 0n || s === 0n) continue;
    const body = Buffer.concat([derInteger(r), derInteger(s)]);
    return Buffer.concat([Buffer.of(0x30, body.length), body]);
  }
};
