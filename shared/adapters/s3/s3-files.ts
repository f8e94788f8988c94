import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3';
import { Outage } from '../../domain/outage.ts';
import type { Documents, FilePlace, FileRead } from '../../ports/documents.ts';

/** The bucket of each place. */
export type Buckets = Readonly<Record<FilePlace, string>>;

/** Whatever S3, or the way there, answers instead of doing it. */
export const down = (cause: unknown): never => {
  throw new Outage('documents', cause);
};

const isMissing = (cause: unknown): boolean => cause instanceof S3ServiceException && cause.name === 'NoSuchKey';

/** Counts what arrives instead of trusting what is said to come. */
const readUpTo = async (body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<FileRead> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Leaving the loop closes the connection: the rest is not fetched.
    if (size > maxBytes) return { kind: 'too_large' };
    chunks.push(chunk);
  }
  return { kind: 'file', bytes: Buffer.concat(chunks) };
};

/**
 * People's files in two buckets whose default encryption is KMS, for functions that hand out neither forms nor links:
 * what signs those weighs much.
 */
export const s3Files = (client: S3Client, buckets: Buckets): Pick<Documents, 'read' | 'keep' | 'remove'> => ({
  async read(place, key, maxBytes) {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: buckets[place], Key: key }));
      return await readUpTo((Body ?? []) as AsyncIterable<Uint8Array>, maxBytes);
    } catch (cause) {
      return isMissing(cause) ? { kind: 'missing' } : down(cause);
    }
  },

  async keep(key, bytes, contentType) {
    const file = { Bucket: buckets.documents, Key: key, Body: bytes, ContentType: contentType };
    await client.send(new PutObjectCommand(file)).catch(down);
  },

  async remove(place, key) {
    await client.send(new DeleteObjectCommand({ Bucket: buckets[place], Key: key })).catch(down);
  },
});
