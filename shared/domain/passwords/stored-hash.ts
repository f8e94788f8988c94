import * as z from 'zod';

/** A hash as stored, taken apart. `own`: made by us (or in plain PHC notation), over the NFKC form of the password. */
export type StoredHash =
  | {
      kind: 'argon2';
      algorithm: 'argon2id' | 'argon2i' | 'argon2d';
      own: boolean;
      cost: { memory: number; passes: number; parallelism: number };
      salt: Buffer;
      tag: Buffer;
    }
  | { kind: 'pbkdf2'; iterations: number; salt: Buffer; tag: Buffer }
  /** `prehashed`: bcrypt over the hex SHA-256, which lifts its limit of 72 bytes. */
  | { kind: 'bcrypt'; hash: string; prehashed: boolean };

/**
 * The most work a stored hash may ask for, well above what Django 6 writes (argon2 100 MiB twice, 1.2 million
 * iterations, bcrypt 12): a planted record must not stop a function.
 */
const MOST = { memoryKiB: 256 * 1024, memoryPassesKiB: 1024 * 1024, passes: 10, lanes: 16, iterations: 3_000_000 };

/** Shorter salts and tags are refused by the libraries, or match by chance. Bytes. */
const LEAST = { salt: 8, tag: 16 };

const Argon2Algorithm = z.enum(['argon2id', 'argon2i', 'argon2d']);

// Version 19 only: no other can be computed by node:crypto.
const phc =
  /^(argon2)?\$(argon2(?:id|i|d))\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]{1,128})\$([A-Za-z0-9+/]{1,128})$/;
const pbkdf2 = /^pbkdf2_sha256\$(\d{1,8})\$([\x21-\x23\x25-\x7e]{1,128})\$([A-Za-z0-9+/]{43})=$/;
/** Cost 4–14: 14 takes about a second. */
const bcrypt = /^(bcrypt_sha256\$|bcrypt\$)?(\$2[aby]\$(?:0[4-9]|1[0-4])\$[./A-Za-z0-9]{53})$/;

const readArgon2 = (hash: string): StoredHash | undefined => {
  const [, django, name, m, t, p, salt64 = '', tag64 = ''] = phc.exec(hash) ?? [];
  const algorithm = Argon2Algorithm.safeParse(name);
  if (!algorithm.success) return undefined;
  const [memory, passes, parallelism] = [Number(m), Number(t), Number(p)];
  const [salt, tag] = [Buffer.from(salt64, 'base64'), Buffer.from(tag64, 'base64')];
  const bearable =
    passes >= 1 &&
    passes <= MOST.passes &&
    parallelism >= 1 &&
    parallelism <= MOST.lanes &&
    // RFC 9106, 3.1: at least eight blocks of a KiB per lane.
    memory >= 8 * parallelism &&
    memory <= MOST.memoryKiB &&
    memory * passes <= MOST.memoryPassesKiB;
  if (!bearable || salt.length < LEAST.salt || tag.length < LEAST.tag) return undefined;
  const own = django === undefined;
  return { kind: 'argon2', algorithm: algorithm.data, own, cost: { memory, passes, parallelism }, salt, tag };
};

const readPbkdf2 = (hash: string): StoredHash | undefined => {
  const [, count, salt = '', tag = ''] = pbkdf2.exec(hash) ?? [];
  const iterations = Number(count);
  if (!(iterations >= 1 && iterations <= MOST.iterations)) return undefined;
  return { kind: 'pbkdf2', iterations, salt: Buffer.from(salt), tag: Buffer.from(tag, 'base64') };
};

const readBcrypt = (text: string): StoredHash | undefined => {
  const [, django, hash] = bcrypt.exec(text) ?? [];
  return hash === undefined ? undefined : { kind: 'bcrypt', hash, prehashed: django === 'bcrypt_sha256$' };
};

/**
 * Reads the notations of our own hashes (PHC), of Django's (`pbkdf2_sha256$…`, `bcrypt_sha256$$2b$…`, `bcrypt$$2b$…`,
 * `argon2$argon2id$…`; django.contrib.auth.hashers) and of bcrypt (`$2a$`, `$2b$`, `$2y$`).
 * @returns undefined for any other, and for one that asks for absurd work
 */
export const readStoredHash = (hash: string): StoredHash | undefined =>
  readArgon2(hash) ?? readPbkdf2(hash) ?? readBcrypt(hash);
