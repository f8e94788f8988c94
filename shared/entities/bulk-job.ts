import * as z from 'zod';
import { AccountStatus } from '../domain/account-status.ts';
import { UserRole } from '../domain/choices.ts';
import { BranchCode } from '../domain/identifiers/branch-code.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';

/**
 * A change of many users, worked off page by page apart from the request. Each change of a user and its count are one
 * transaction, so the counts are exact however often a run is cut short or doubled.
 */
export const bulkJob = entity('BulkJob', {
  schema: z.object({
    jobId: Ulid,
    requestedBy: UserCode,
    requestedAt: IsoTime,
    filter: z.object({
      role: z.array(UserRole).optional(),
      status: z.array(AccountStatus).optional(),
      kyc: z.enum(['complete', 'incomplete']).optional(),
      branch: BranchCode.optional(),
    }),
    isActive: z.boolean(),
    reason: z.string().max(500),
    /** `stopped`: who asked for it may not do this any more. */
    state: z.enum(['running', 'done', 'stopped']),
    /** Where in the list the work goes on. */
    place: z.string().optional(),
    changed: z.int().nonnegative(),
    finishedAt: IsoTime.optional(),
  }),
  key: { pk: 'JOB#{jobId}', sk: 'JOB' },
  indexes: { open: { on: 'g1', pk: 'JOBS#OPEN', sk: '{requestedAt}#{jobId}', only: { state: 'running' } } },
  shows: ['jobId', 'requestedAt'],
  audit: { id: '{jobId}' },
  privacy: 'impersonal',
});

export type BulkJob = Item<typeof bulkJob>;
