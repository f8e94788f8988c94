import * as z from 'zod';
import { BranchCode } from '../domain/identifiers/branch-code.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';

/** That a user's searchable text holds a trigram: contains-search without a second engine, newest users first. */
export const searchPosting = entity('SearchPosting', {
  schema: z.object({
    /** Three characters, encoded by claimValue. */
    trigram: z.string().min(1),
    shard: z.string().regex(/^[0-7]$/),
    userCode: UserCode,
    userCreatedAt: IsoTime,
    branchCode: BranchCode.optional(),
    /** What the rest of the query is looked for in. */
    text: z.string(),
  }),
  key: { pk: 'SEARCH#{trigram}#{shard}', sk: '{userCreatedAt}#{userCode}' },
  sensitive: { text: 'masked', trigram: 'masked' },
  audit: false,
  privacy: 'derived',
});

export type SearchPosting = Item<typeof searchPosting>;
