import * as z from 'zod';
import { DocumentKind } from '../domain/documents/document-kind.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { Hour } from './parts.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file a user uploads straight to S3, and what the check of its bytes made of it; or a copy of their data we make. */
export const document = entity('Document', {
  schema: z.object({
    documentId: Ulid,
    userCode: UserCode,
    kind: DocumentKind,
    contentType: z.string().max(100),
    /** Bytes; absent, as is the hash, of what we make ourselves and have not made yet. */
    size: z.int().positive().optional(),
    /** Hex, as announced before the upload and checked after it. */
    sha256: Sha256.optional(),
    status: z.enum(['awaiting_upload', 'in_preparation', 'ready', 'rejected']),
    /** Where its bytes are: made of its owner and its id, of nothing that somebody typed. */
    s3Key: z.string(),
    /** What is left of it after the check, which is what is handed out. Sides in pixels. */
    kept: z
      .object({
        size: z.int().positive(),
        sha256: Sha256,
        width: z.int().positive().optional(),
        height: z.int().positive().optional(),
      })
      .optional(),
    rejectionReason: z.string().max(200).optional(),
    checkedAt: IsoTime.optional(),
    /** When the sweeper gives it up, and the hour of that: only while there is something to give up. */
    dueAt: IsoTime.optional(),
    dueHour: Hour.optional(),
  }),
  key: { pk: 'USER#{userCode}', sk: 'DOC#{documentId}' },
  indexes: { due: { on: 'g1', pk: 'DUE#document#{dueHour}', sk: '{dueAt}#{documentId}', sharded: true } },
  shows: ['documentId', 'userCode', 'kind', 'status', 's3Key', 'dueAt'],
  audit: { id: '{documentId}', subject: 'userCode' },
  privacy: { found: 'partition', erased: { keep: ['kind'], because: 'record' }, others: ['s3Key', 'dueAt', 'dueHour'] },
});

export type Document = Item<typeof document>;
