import { GetObjectCommand, PutObjectCommand, S3ServiceException, type S3Client } from '@aws-sdk/client-s3';
import { Outage } from '../../domain/outage.ts';

const named = (cause: unknown, ...names: readonly string[]): boolean =>
  cause instanceof S3ServiceException && names.includes(cause.name);

/** Small objects of one bucket, whole. @throws Outage when S3 cannot be used */
export const s3Objects = (client: S3Client, Bucket: string) => ({
  async get(Key: string): Promise<Buffer | undefined> {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    } catch (cause) {
      if (named(cause, 'NoSuchKey')) return undefined;
      throw new Outage('documents', cause);
    }
  },

  async put(Key: string, Body: Uint8Array, ContentType: string): Promise<void> {
    try {
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }));
    } catch (cause) {
      throw new Outage('documents', cause);
    }
  },

  /** Only where nothing has this key yet (S3: conditional writes). */
  async putNew(Key: string, Body: Uint8Array, ContentType: string): Promise<'put' | 'exists'> {
    try {
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType, IfNoneMatch: '*' }));
      return 'put';
    } catch (cause) {
      if (named(cause, 'PreconditionFailed', 'ConditionalRequestConflict')) return 'exists';
      throw new Outage('documents', cause);
    }
  },
});

export type S3Objects = ReturnType<typeof s3Objects>;
