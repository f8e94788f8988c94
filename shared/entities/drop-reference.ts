import * as z from 'zod';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { Hour } from './parts.ts';

/**
 * Which penny drop a reference stands for: providers know nothing else of it. It also says when they are asked about it
 * next, because lists must not show what the drop itself is keyed by.
 */
export const dropReference = entity('DropReference', {
  schema: z.object({
    reference: Ulid,
    provider: z.string().max(40),
    userCode: UserCode,
    accountFingerprint: z.string().min(1),
    ifscCode: z.string().min(1),
    /** How often the provider was asked what came of it. */
    polls: z.int().nonnegative(),
    /** When it is asked next, and the hour of that; absent once nothing more is expected. */
    dueAt: IsoTime.optional(),
    dueHour: Hour.optional(),
  }),
  key: { pk: 'DROPREF#{reference}', sk: 'REF' },
  indexes: {
    due: { on: 'g1', pk: 'DUE#penny-drop#{dueHour}', sk: '{dueAt}#{reference}', sharded: true },
    byUser: { on: 'g2', pk: 'DROPREFS#USER#{userCode}', sk: '{reference}' },
  },
  shows: ['reference', 'provider', 'userCode', 'dueAt'],
  sensitive: { accountFingerprint: 'secret' },
  audit: false,
  privacy: { found: { index: 'byUser' }, erased: 'removed' },
});

export type DropReference = Item<typeof dropReference>;
