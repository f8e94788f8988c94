import * as z from 'zod';
import { BranchCode } from '../domain/identifiers/branch-code.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { Standing } from '../domain/privacy/retention.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { Hour } from './parts.ts';

/**
 * That a closed account is to be erased: written with its closing, taken back by its restoration, gone once the person
 * was looked for twice. What it says is in the log with the account's changes, and in the certificate.
 */
export const erasureOrder = entity('ErasureOrder', {
  schema: z.object({
    userCode: UserCode,
    branchCode: BranchCode.optional(),
    closedAt: IsoTime,
    standing: Standing,
    /** `erasing`: there is no way back. `erased`: the certificate is written, and one more look is due. */
    state: z.enum(['waiting', 'erasing', 'erased']),
    dueAt: IsoTime,
    /** The hour of `dueAt`. */
    dueHour: Hour,
    /** What was there to erase when it began, by kind: see ErasureCertificate. */
    found: z.record(z.string(), z.int().nonnegative()).optional(),
  }),
  key: { pk: 'ERASURE#{userCode}', sk: 'ORDER' },
  indexes: { due: { on: 'g1', pk: 'DUE#erasure#{dueHour}', sk: '{dueAt}#{userCode}', sharded: true } },
  shows: ['userCode', 'dueAt'],
  audit: false,
  privacy: 'impersonal',
});

export type ErasureOrder = Item<typeof erasureOrder>;
