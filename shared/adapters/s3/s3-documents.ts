import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { secondsUntil, type IsoTime } from '../../domain/time.ts';
import type { Documents } from '../../ports/documents.ts';
import { systemNow } from '../clock.ts';
import { down, s3Files, type Buckets } from './s3-files.ts';

/** Nothing in a header but what needs no quoting. */
const harmless = (fileName: string): string => fileName.replaceAll(/[^\w.-]/g, '_');

/**
 * People's files, with the forms and links that let others at them. S3 itself enforces a form's key, type, size and
 * checksum (S3 API: POST policy), so what is posted with it is the announced file or nothing.
 */
export const s3Documents = (client: S3Client, buckets: Buckets, now: () => IsoTime = systemNow): Documents => ({
  ...s3Files(client, buckets),

  async uploadForm({ key, contentType, size, sha256 }, expiresAt) {
    const fields = {
      'Content-Type': contentType,
      'x-amz-checksum-algorithm': 'SHA256',
      'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
    };
    return createPresignedPost(client, {
      Bucket: buckets.uploads,
      Key: key,
      Fields: fields,
      Conditions: [['content-length-range', size, size]],
      Expires: secondsUntil(now(), expiresAt),
    }).catch(down);
  },

  async downloadUrl(key, { contentType, fileName }, expiresInMs) {
    const file = new GetObjectCommand({
      Bucket: buckets.documents,
      Key: key,
      ResponseContentType: contentType,
      ResponseContentDisposition: `attachment; filename="${harmless(fileName)}"`,
    });
    return getSignedUrl(client, file, { expiresIn: Math.floor(expiresInMs / 1000) }).catch(down);
  },
});
