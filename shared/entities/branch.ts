import * as z from 'zod';
import { MAX_BRANCH_DEPTH } from '../domain/branch-place.ts';
import { BranchCode } from '../domain/identifiers/branch-code.ts';
import { Email } from '../domain/identifiers/email.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { entity, type Item } from '../store/entity.ts';
import { addressFields, importedFields, requestedFields } from './parts.ts';

/** A place or unit of the organisation. "All branches" is `byActive` read for both values. */
export const branch = entity('Branch', {
  schema: z.object({
    branchCode: BranchCode,
    branchName: z.string().min(1).max(200),
    /** The name as `q` is looked for in it: see foldText. */
    searchName: z.string(),
    ...addressFields,
    /** Any telephone, also a landline. */
    phone: z.string().max(20).optional(),
    email: Email.optional(),
    managerName: z.string().max(200).optional(),
    managerUserCode: UserCode.optional(),
    /** The parent branch. */
    referredBy: BranchCode.optional(),
    /** The way up to the root, nearest first. */
    ancestors: z.array(BranchCode).max(MAX_BRANCH_DEPTH),
    /** The topmost of them, and the way down from it: see placeUnder. */
    root: BranchCode,
    path: z.string().regex(/^[A-Z0-9]{5}(?:\/[A-Z0-9]{5}){0,8}$/),
    isActive: z.boolean(),
    createdBy: z.string().optional(),
    ...requestedFields,
    ...importedFields,
  }),
  key: { pk: 'BRANCH#{branchCode}', sk: 'BRANCH' },
  indexes: {
    byParent: { on: 'g1', pk: 'BRANCHES#PARENT#{referredBy}', sk: '{branchCode}' },
    byActive: { on: 'g2', pk: 'BRANCHES#ACTIVE#{isActive}', sk: '{branchCode}' },
    /** In the order of a walk through the tree; what lies below a branch begins with its path. */
    byPath: { on: 'g4', pk: 'BRANCHES#ROOT#{root}', sk: '{path}#{branchCode}' },
    byManager: { on: 'g3', pk: 'BRANCHES#MANAGER#{managerUserCode}', sk: '{branchCode}' },
  },
  shows: [
    'branchCode',
    'branchName',
    'searchName',
    'city',
    'state',
    'referredBy',
    'ancestors',
    'managerName',
    'managerUserCode',
    'isActive',
  ],
  sensitive: { phone: 'masked', email: 'masked' },
  audit: { id: '{branchCode}' },
  privacy: 'impersonal',
});

export type Branch = Item<typeof branch>;
