import * as z from 'zod';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { entity, type Item } from '../store/entity.ts';

/** Which penny drop a reference stands for: providers know nothing else of it. */
export const dropReference = entity('DropReference', {
  schema: z.object({
    reference: Ulid,
    provider: z.string().max(40),
    userCode: UserCode,
    accountFingerprint: z.string().min(1),
    ifscCode: z.string().min(1),
  }),
  key: { pk: 'DROPREF#{reference}', sk: 'REF' },
  sensitive: { accountFingerprint: 'secret' },
  audit: false,
});

export type DropReference = Item<typeof dropReference>;
