import * as z from 'zod';
import { entity, type Item } from '../store/entity.ts';

/**
 * A rule over several records, made one item that transactions can check: SUPERADMINS (the last one stays) and
 * BRANCHES (its version moves with every re-parenting, so two cannot make a cycle together).
 */
export const guard = entity('Guard', {
  schema: z.object({
    name: z.enum(['SUPERADMINS', 'BRANCHES']),
    members: z.array(z.string()),
    /** How many members: conditions cannot count a list. */
    memberCount: z.int().nonnegative(),
  }),
  key: { pk: 'GUARD#{name}', sk: 'GUARD' },
  audit: { id: '{name}' },
  privacy: 'impersonal',
});

export type Guard = Item<typeof guard>;
