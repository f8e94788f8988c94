import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { Outage } from '../../domain/outage.ts';
import type { Links } from '../../ports/archive.ts';

/** Presigned links to objects of one bucket. @param fileName plain characters only: it stands in a header */
export const s3Links = (client: S3Client, Bucket: string): Links => ({
  async download(Key, fileName, lifeMs) {
    const ResponseContentDisposition = `attachment; filename="${fileName}"`;
    const object = new GetObjectCommand({ Bucket, Key, ResponseContentDisposition });
    return getSignedUrl(client, object, { expiresIn: Math.floor(lifeMs / 1000) }).catch((cause: unknown) => {
      throw new Outage('documents', cause);
    });
  },
});
