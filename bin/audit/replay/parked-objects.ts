import { DeleteObjectCommand, GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';

/** Where records wait: parked by the writer, given up by Lambda (lib/constructs/event-sources.ts) or by the local pump. */
const PREFIXES = ['parked/', 'aws/lambda/', 'failed/'];

/** Objects of records that could not be written. */
export type ParkedObjects = {
  keys: () => Promise<string[]>;
  /** @returns undefined when somebody else has removed it meanwhile */
  read: (key: string) => Promise<string | undefined>;
  remove: (key: string) => Promise<void>;
};

const isGone = (cause: unknown): boolean => cause instanceof Error && cause.name === 'NoSuchKey';

export const parkedObjects = (client: S3Client, Bucket: string): ParkedObjects => ({
  async keys() {
    const keys: string[] = [];
    for (const Prefix of PREFIXES)
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix }))
        keys.push(...Contents.flatMap(({ Key }) => Key ?? []));
    return keys;
  },

  async read(Key) {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return await Body?.transformToString();
    } catch (cause) {
      if (isGone(cause)) return undefined;
      throw cause;
    }
  },

  async remove(Key) {
    await client.send(new DeleteObjectCommand({ Bucket, Key }));
  },
});
