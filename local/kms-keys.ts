import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { KEY_NAMES, type KeyName } from '../shared/http/workflow.ts';
import { ACCOUNT, REGION } from './aws-config.ts';
import { readDataFile, writeDataFile } from './data-file.ts';

export const ALIAS_PREFIX = 'alias/credbuzzpay-local-';

const Spec = z.enum(['SYMMETRIC_DEFAULT', 'HMAC_256', 'ECC_NIST_P256']);
export type Spec = z.output<typeof Spec>;

const LocalKey = z.object({
  id: z.uuid(),
  alias: z.string(),
  spec: Spec,
  /** Raw bytes, or PKCS #8 of a signing key. */
  material: z.base64(),
  createdAt: z.iso.datetime(),
});
export type LocalKey = z.output<typeof LocalKey>;

const KeyFile = z.object({ keys: z.array(LocalKey) });

/** The key of access tokens that signs, and the next. */
export const TOKEN_KEYS = ['token-signing-1', 'token-signing-2'];

export const AUDIT_KEY = 'audit-signing-1';

/** Every declared key: the aliases of its keys, and their kind where it is not the usual. */
const kinds: Record<KeyName, { names?: readonly string[]; spec?: Spec }> = {
  aadhaar: {},
  bank: {},
  pan: {},
  secrets: {},
  'token-signing': { names: TOKEN_KEYS, spec: 'ECC_NIST_P256' },
  'audit-signing': { names: [AUDIT_KEY], spec: 'ECC_NIST_P256' },
  'otp-hmac': { spec: 'HMAC_256' },
  'fingerprint-hmac': { spec: 'HMAC_256' },
};

const wanted = KEY_NAMES.flatMap((declared) => {
  const { names = [declared], spec = 'SYMMETRIC_DEFAULT' } = kinds[declared];
  return names.map((name) => ({ alias: ALIAS_PREFIX + name, spec }));
});

const materialOf = (spec: Spec): Buffer =>
  spec === 'ECC_NIST_P256'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'der' })
    : randomBytes(32);

export const arnOf = (key: LocalKey): string => `arn:aws:kms:${REGION}:${ACCOUNT}:key/${key.id}`;

/** The keys of this machine's system; those missing from the file are made and kept. Only the owner may read the file. */
export const loadKeys = (path: string): LocalKey[] => {
  const known = readDataFile(path, KeyFile)?.keys ?? [];
  const missing = wanted.filter(({ alias }) => !known.some((one) => one.alias === alias));
  const made = missing.map(({ alias, spec }): LocalKey => {
    const createdAt = new Date().toISOString();
    return { id: randomUUID(), alias, spec, material: materialOf(spec).toString('base64'), createdAt };
  });
  const keys = [...known, ...made];
  if (made.length > 0) writeDataFile(path, { keys }, 0o600);
  return keys;
};

/** Finds a key by id, ARN, alias or alias ARN, as every KMS operation may name it. */
export const findKey = (keys: readonly LocalKey[], named: string): LocalKey | undefined => {
  const name = named.startsWith('arn:') ? named.split(':').slice(5).join(':') : named;
  return keys.find(({ id, alias }) => name === id || name === `key/${id}` || name === alias);
};
