import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { REGION } from '../aws-config.ts';
import { readDataFile, writeDataFile } from '../data-file.ts';

export const USER_POOL_ID = `${REGION}_LocalAdm1`;
export const CLIENT_ID = 'localadmins000000000000001';

/** As a real pool's: tokens outlive a restart on other ports. */
export const ISSUER = `https://cognito-idp.${REGION}.amazonaws.com/${USER_POOL_ID}`;

const PoolUser = z.object({
  sub: z.uuid(),
  email: z.string(),
  attributes: z.record(z.string(), z.string()),
  /** In plain text: this is one person's machine, and what it seeds is printed at every start. */
  password: z.string(),
  status: z.enum(['FORCE_CHANGE_PASSWORD', 'CONFIRMED']),
  enabled: z.boolean(),
  groups: z.array(z.string()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type PoolUser = z.output<typeof PoolUser>;

const PoolFile = z.object({
  /** PKCS #8 of the RSA key that signs tokens, made on this machine and nowhere else known. */
  key: z.object({ kid: z.string(), pkcs8: z.base64() }),
  users: z.array(PoolUser),
});

const newKey = () => ({
  kid: randomUUID(),
  pkcs8: generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'der' })
    .toString('base64'),
});

/** The pool's users and key, in one file that only its owner may read. */
export const openPoolFile = (path: string) => {
  const known = readDataFile(path, PoolFile);
  const key = known?.key ?? newKey();
  const users = known?.users ?? [];
  const save = (): void => writeDataFile(path, { key, users } satisfies z.output<typeof PoolFile>, 0o600);
  if (!known) save();
  return {
    kid: key.kid,
    privateKey: createPrivateKey({ key: Buffer.from(key.pkcs8, 'base64'), format: 'der', type: 'pkcs8' }),
    users: users as readonly PoolUser[],
    add(user: PoolUser): void {
      users.push(user);
      save();
    },
    change(user: PoolUser, changes: Partial<PoolUser>): void {
      Object.assign(user, changes, { updatedAt: new Date().toISOString() });
      save();
    },
    remove(user: PoolUser): void {
      users.splice(users.indexOf(user), 1);
      save();
    },
  };
};

export type PoolFile = ReturnType<typeof openPoolFile>;
