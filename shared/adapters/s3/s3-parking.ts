import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Parking } from '../../ports/parking.ts';

/** Parks records in a bucket whose default encryption is KMS. */
export const s3Parking = (client: S3Client, bucket: string): Parking => ({
  async park(key, record) {
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: JSON.stringify(record), ContentType: 'application/json' }),
    );
  },
});
