import { gunzipSync, gzipSync } from 'node:zlib';
import type { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { canonicalJson } from '../../domain/audit/canonical-json.ts';
import { SealedLeaf, SignedSeal } from '../../domain/audit/seal.ts';
import type { SealFiles } from '../../ports/seals.ts';
import { s3Objects } from './s3-objects.ts';

const DIGITS = 10;
const numbered = (number: number): string => String(number).padStart(DIGITS, '0');
const keyKey = (name: string): string => `keys/${name}.der`;
const sealKey = (number: number): string => `seals/${numbered(number)}.json`;
/** Named by its root as well: of two runs at once, the one that comes second must not stand in for the first. */
const leavesKey = ({ seal }: SignedSeal): string => `leaves/${numbered(seal.number)}-${seal.root}.json.gz`;

const Leaves = z.strictObject({ kind: z.literal('leaves'), number: z.int(), leaves: z.array(SealedLeaf) });
const Kept = SignedSeal.extend({ kind: z.literal('seal') }).transform(({ seal, signature }) => ({ seal, signature }));

/** Seals in a bucket whose objects nobody can replace or remove (Object Lock). The leaves are there before their seal. */
export const s3Seals = (client: S3Client, bucket: string): SealFiles => {
  const objects = s3Objects(client, bucket);
  return {
    async keep(sealed, leaves) {
      const list = JSON.stringify({ kind: 'leaves', number: sealed.seal.number, leaves });
      await objects.putNew(leavesKey(sealed), gzipSync(list), 'application/gzip');
      const text = canonicalJson({ kind: 'seal', ...sealed });
      const outcome = await objects.putNew(sealKey(sealed.seal.number), Buffer.from(text), 'application/json');
      return outcome === 'put' ? 'kept' : 'exists';
    },

    async keepKey(name, spki) {
      await objects.putNew(keyKey(name), spki, 'application/octet-stream');
    },

    publicKey: (name) => objects.get(keyKey(name)),

    async seal(number) {
      const found = await objects.get(sealKey(number));
      return found && Kept.parse(JSON.parse(found.toString()));
    },

    async leaves(sealed) {
      const found = await objects.get(leavesKey(sealed));
      return found && Leaves.parse(JSON.parse(gunzipSync(found).toString())).leaves;
    },
  };
};
