import * as z from 'zod';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { Hour } from './parts.ts';

/**
 * A question to a provider that has no answer yet. Written with the submission it belongs to and taken back with the
 * answer, so that no outage and no crash leaves a submission that nobody asks about.
 */
export const providerCall = entity('ProviderCall', {
  schema: z.object({
    userCode: UserCode,
    kind: z.enum(['pan']),
    /** What the provider knows the question by. */
    reference: Ulid,
    submission: z.int().positive(),
    attempts: z.int().nonnegative(),
    dueAt: IsoTime,
    /** The hour of `dueAt`. */
    dueHour: Hour,
  }),
  key: { pk: 'KYC#{userCode}', sk: 'CALL#{kind}' },
  indexes: { due: { on: 'g1', pk: 'DUE#kyc-call#{dueHour}', sk: '{dueAt}#{userCode}#{kind}', sharded: true } },
  shows: ['userCode', 'kind', 'reference', 'submission', 'attempts', 'dueAt'],
  audit: false,
  privacy: { found: 'partition', erased: 'removed' },
});

export type ProviderCall = Item<typeof providerCall>;
