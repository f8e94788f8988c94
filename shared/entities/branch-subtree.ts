import * as z from 'zod';
import { BranchCode } from '../domain/identifiers/branch-code.ts';
import { entity, type Item } from '../store/entity.ts';

/**
 * Every branch below one: the same fact as their `ancestors`, from the other side, so that one strongly consistent read
 * tells what an admin may see and what a move takes along. It changes in the transactions that change those (ADR 26),
 * which the log has. Absent while nothing was ever below.
 */
export const branchSubtree = entity('BranchSubtree', {
  schema: z.object({
    branchCode: BranchCode,
    below: z.array(BranchCode),
  }),
  key: { pk: 'SUBTREE#{branchCode}', sk: 'SUBTREE' },
  audit: false,
  privacy: 'impersonal',
});

export type BranchSubtree = Item<typeof branchSubtree>;
