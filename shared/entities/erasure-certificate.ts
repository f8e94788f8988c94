import * as z from 'zod';
import { BranchCode } from '../domain/identifiers/branch-code.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { Standing } from '../domain/privacy/retention.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';

/** How many items of each kind: names of entities, and places of files. */
export const Found = z.record(z.string(), z.int().nonnegative());
export type Found = z.output<typeof Found>;

/** What was erased of a person and what was not, and by which law: the answer to whoever asks later. */
export const erasureCertificate = entity('ErasureCertificate', {
  schema: z.object({
    userCode: UserCode,
    branchCode: BranchCode.optional(),
    closedAt: IsoTime,
    /** What the time it was kept for went by. */
    standing: Standing,
    completedAt: IsoTime,
    erased: Found,
    kept: z.array(
      z.object({
        what: z.string(),
        /** The kinds of items it is true of. */
        of: z.array(z.string()),
        why: z.string(),
        law: z.string(),
        until: z.string(),
      }),
    ),
    /** When the person was looked for once more, and what had come late. */
    lookedAgainAt: IsoTime.optional(),
    late: Found.optional(),
  }),
  key: { pk: 'CERTIFICATE#{userCode}', sk: 'CERTIFICATE' },
  audit: { id: '{userCode}', subject: 'userCode' },
  privacy: 'impersonal',
});

export type ErasureCertificate = Item<typeof erasureCertificate>;
