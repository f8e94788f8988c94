import * as z from 'zod';
import { BranchCodeInput } from '../../shared/domain/identifiers/branch-code.ts';
import { branch } from '../../shared/entities/branch.ts';
import { branchSubtree } from '../../shared/entities/branch-subtree.ts';
import { guard } from '../../shared/entities/guard.ts';
import { referenceCount } from '../../shared/entities/reference-count.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { AccountInList } from '../../shared/http/account-in-list.ts';
import { empty, listOf, route } from '../../shared/http/route.ts';
import { YesNo } from '../../shared/http/schemas.ts';
import { reads, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';
import { BranchInList, BranchPatch, BranchReply, BranchTree, NewBranchBody } from './workflow-fields.ts';

const params = { branchCode: BranchCodeInput };
const mayRead = { access: 'admin', needs: { feature: 'USER', action: 'read' } } as const;
const mayWrite = { access: 'admin', needs: 'super_admin' } as const;
const misplaced = ['reference_invalid', 'hierarchy_too_deep'] as const;

export const branches = workflow('branches', {
  summary: 'Branches: their tree, their members, and who manages them',
  uses: {
    data: [
      readsAndWrites(branch, 'byActive', 'byParent', 'byPath'),
      readsAndWrites(branchSubtree),
      readsAndWrites(guard),
      writes(referenceCount),
      reads(userAccount, 'byBranch'),
    ],
  },
  routes: {
    listBranches: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/branches',
      summary: 'Branches; an admin sees their own and those below it. `q`: part of the name, in any case',
      query: { isActive: YesNo.optional(), q: z.string().trim().min(1).max(100).optional() },
      paged: true,
      replies: { 200: listOf(BranchInList) },
      problems: ['cursor_invalid'],
    }),
    createBranch: route({
      ...mayWrite,
      method: 'POST',
      path: '/v1/admin/branches',
      summary: 'Make a branch, below another one or on top',
      body: NewBranchBody,
      replies: { 201: BranchReply },
      problems: ['duplicate_branch', 'email_invalid', 'pincode_invalid', ...misplaced],
    }),
    getBranch: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/branches/{branchCode}',
      summary: 'One branch',
      params,
      replies: { 200: BranchReply },
      problems: ['not_found'],
    }),
    patchBranch: route({
      ...mayWrite,
      method: 'PATCH',
      path: '/v1/admin/branches/{branchCode}',
      ifMatch: 'required',
      summary: 'Change a branch, activate or deactivate it, or move it below another one with all that lies below it',
      params,
      body: BranchPatch,
      replies: { 200: BranchReply },
      problems: [
        'not_found',
        'version_conflict',
        'hierarchy_cycle',
        'subtree_too_large',
        'email_invalid',
        'pincode_invalid',
        ...misplaced,
      ],
    }),
    deleteBranch: route({
      ...mayWrite,
      method: 'DELETE',
      path: '/v1/admin/branches/{branchCode}',
      summary: 'Delete a branch that is inactive and has neither members nor branches below it',
      params,
      replies: { 204: empty },
      problems: ['not_found', 'version_conflict', 'branch_in_use'],
    }),
    restoreBranch: route({
      ...mayWrite,
      method: 'POST',
      path: '/v1/admin/branches/{branchCode}/restore',
      attempts: 'restore',
      summary: 'Bring a deleted branch back, inactive, below the parent it had',
      params,
      replies: { 200: BranchReply },
      problems: ['not_found', 'invalid_transition', 'version_conflict', ...misplaced],
    }),
    listBranchChildren: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/branches/{branchCode}/children',
      summary: 'The branches directly below one',
      params,
      query: { isActive: YesNo.optional() },
      paged: true,
      replies: { 200: listOf(BranchInList) },
      problems: ['not_found', 'cursor_invalid'],
    }),
    getBranchTree: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/branches/{branchCode}/tree',
      summary: 'A branch with everything below it, at most 500 branches',
      params,
      replies: { 200: BranchTree },
      problems: ['not_found', 'subtree_too_large'],
    }),
    listBranchUsers: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/branches/{branchCode}/users',
      summary: 'The members of a branch, newest first',
      params,
      paged: true,
      replies: { 200: listOf(AccountInList) },
      problems: ['not_found', 'cursor_invalid'],
    }),
  },
});
