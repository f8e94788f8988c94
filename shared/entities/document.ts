import * as z from 'zod';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';

/** What an uploaded file shows. */
const DocumentKind = z.enum([
  'aadhaar_front',
  'aadhaar_back',
  'aadhaar_xml',
  'pan_image',
  'selfie',
  'business_proof',
  'bank_proof',
  'bank_statement',
]);
export type DocumentKind = z.output<typeof DocumentKind>;

/** A file a user uploads straight to S3, and what the check of its bytes made of it. */
export const document = entity('Document', {
  schema: z.object({
    documentId: Ulid,
    userCode: UserCode,
    kind: DocumentKind,
    contentType: z.string().max(100),
    /** Bytes. */
    size: z.int().positive(),
    /** Hex, as announced before the upload and checked after it. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    status: z.enum(['awaiting_upload', 'ready', 'rejected']),
    s3Key: z.string(),
    rejectionReason: z.string().max(200).optional(),
    checkedAt: IsoTime.optional(),
  }),
  key: { pk: 'USER#{userCode}', sk: 'DOC#{documentId}' },
  audit: { id: '{documentId}', subject: 'userCode' },
});

export type Document = Item<typeof document>;
