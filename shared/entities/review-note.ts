import * as z from 'zod';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { entity, type Item } from '../store/entity.ts';

/** What a reviewer wrote about a KYC record, for other reviewers. */
export const reviewNote = entity('ReviewNote', {
  schema: z.object({
    noteId: Ulid,
    userCode: UserCode,
    kind: z.enum(['aadhaar', 'pan', 'business', 'bank']),
    text: z.string().min(1).max(2000),
    writtenBy: UserCode,
  }),
  key: { pk: 'KYC#{userCode}', sk: 'NOTE#{kind}#{noteId}' },
  sensitive: { text: 'masked' },
  audit: { id: '{noteId}', subject: 'userCode' },
  privacy: { found: 'partition', erased: { keep: ['kind', 'writtenBy'], because: 'record' }, others: ['text'] },
});

export type ReviewNote = Item<typeof reviewNote>;
