import * as z from 'zod';
import { AccountStatus } from '../../shared/domain/account-status.ts';
import { BranchCodeInput } from '../../shared/domain/identifiers/branch-code.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { UserCodeInput } from '../../shared/domain/identifiers/user-code.ts';
import { UserRole } from '../../shared/domain/choices.ts';
import { IsoTime } from '../../shared/domain/time.ts';
import { auditEvent } from '../../shared/entities/audit-event.ts';
import { branch } from '../../shared/entities/branch.ts';
import { branchSubtree } from '../../shared/entities/branch-subtree.ts';
import { bulkJob } from '../../shared/entities/bulk-job.ts';
import { claim } from '../../shared/entities/claim.ts';
import { erasureOrder } from '../../shared/entities/erasure-order.ts';
import { guard } from '../../shared/entities/guard.ts';
import { liveSessions } from '../../shared/entities/live-sessions.ts';
import { owedNotice } from '../../shared/entities/owed-notice.ts';
import { referenceCount } from '../../shared/entities/reference-count.ts';
import { searchPosting } from '../../shared/entities/search-posting.ts';
import { session } from '../../shared/entities/session.ts';
import { statisticsCounter } from '../../shared/entities/statistics-counter.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { empty, listOf, route } from '../../shared/http/route.ts';
import { YesNo } from '../../shared/http/schemas.ts';
import { appends, notes, reads, readsAndChecks, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';
import {
  actProblems,
  because,
  BulkBody,
  BulkReply,
  NewUserBody,
  Reason,
  SessionInList,
  userFilters,
  UserInList,
  UserPatch,
  UserReply,
  UserStats,
} from './workflow-fields.ts';

const params = { userCode: UserCodeInput };
const may = <A extends 'create' | 'read' | 'update' | 'delete'>(action: A) =>
  ({ access: 'admin', needs: { feature: 'USER', action } }) as const;
const replies = { 200: UserReply } as const;

export const users = workflow('users', {
  summary: 'Users and admins: found, made, changed, blocked, promoted and deleted',
  uses: {
    data: [
      writes(owedNotice),
      readsAndWrites(userAccount, 'byActive', 'byRole', 'byKyc', 'byBranch', 'blocked'),
      readsAndWrites(liveSessions),
      readsAndWrites(guard),
      reads(claim),
      notes(claim),
      reads(erasureOrder),
      notes(erasureOrder),
      readsAndChecks(branch),
      reads(branchSubtree),
      reads(searchPosting),
      reads(statisticsCounter),
      writes(referenceCount),
      readsAndWrites(bulkJob),
      reads(session),
      appends(auditEvent),
    ],
    sends: ['notifications'],
    directory: true,
  },
  routes: {
    listUsers: route({
      ...may('read'),
      method: 'GET',
      path: '/v1/admin/users',
      summary:
        'Users and admins of the branches an admin may see, newest first. `q`: part of e-mail, mobile, name or code',
      query: { ...userFilters, q: z.string().trim().min(3).max(100).optional() },
      paged: true,
      replies: { 200: listOf(UserInList) },
      problems: ['cursor_invalid', 'scope_too_large', 'feature_denied'],
    }),
    createUser: route({
      ...may('create'),
      method: 'POST',
      path: '/v1/admin/users',
      summary:
        'Make a user, or (super_admin only) an admin, who is invited by e-mail. Repeating it goes on where it ended',
      body: NewUserBody,
      replies: { 201: UserReply },
      problems: ['forbidden', 'conflict', 'reference_invalid', 'email_invalid', 'mobile_invalid'],
    }),
    getUserStats: route({
      ...may('read'),
      method: 'GET',
      path: '/v1/admin/users/stats',
      summary: 'How many users there are, by state, role and KYC',
      replies: { 200: UserStats },
    }),
    changeMany: route({
      ...may('update'),
      method: 'POST',
      path: '/v1/admin/users/bulk',
      summary: 'Activate or deactivate all users that a filter finds: a job, with an entry in the log for each of them',
      body: BulkBody,
      replies: { 202: BulkReply },
      problems: ['reference_invalid', 'conflict', 'scope_too_large'],
    }),
    getBulkJob: route({
      ...may('update'),
      method: 'GET',
      path: '/v1/admin/users/bulk/{jobId}',
      summary: 'How far a change of many users came',
      params: { jobId: Ulid },
      replies: { 200: BulkReply },
      problems: ['not_found'],
    }),
    getUser: route({
      ...may('read'),
      method: 'GET',
      path: '/v1/admin/users/{userCode}',
      summary: 'One user; a deleted one only when asked for',
      params,
      query: { deleted: YesNo.optional(), status: AccountStatus.optional() },
      replies,
      problems: ['not_found'],
    }),
    patchUser: route({
      ...may('update'),
      method: 'PATCH',
      path: '/v1/admin/users/{userCode}',
      ifMatch: 'required',
      summary: 'Change names, contacts or address, activate or deactivate; deactivating ends all sessions',
      params,
      body: UserPatch,
      replies,
      problems: [
        ...actProblems,
        'version_conflict',
        'field_frozen',
        'underage',
        'email_invalid',
        'mobile_invalid',
        'pincode_invalid',
      ],
    }),
    deleteUser: route({
      ...may('delete'),
      method: 'DELETE',
      path: '/v1/admin/users/{userCode}',
      summary: 'Close an account: sessions end, its contacts are free again, records are kept as the law asks',
      params,
      replies: { 204: empty },
      problems: [...actProblems, 'version_conflict'],
    }),
    restoreUser: route({
      ...may('update'),
      method: 'POST',
      path: '/v1/admin/users/{userCode}/restore',
      attempts: 'restore',
      summary: 'Bring a deleted account back, with its contacts if nobody has them now; an admin is invited anew',
      params,
      replies,
      problems: actProblems,
    }),
    blockUser: route({
      ...may('update'),
      method: 'POST',
      path: '/v1/admin/users/{userCode}/block',
      attempts: 'user_block',
      summary: 'Block an account, until a moment or for good; ends all sessions',
      params,
      body: z.strictObject({ reason: Reason, until: IsoTime.optional() }),
      replies,
      problems: [...actProblems, 'validation_failed'],
    }),
    unblockUser: route({
      ...may('update'),
      method: 'POST',
      path: '/v1/admin/users/{userCode}/unblock',
      attempts: 'user_unblock',
      summary: 'Lift a block',
      params,
      body: because,
      replies,
      problems: actProblems,
    }),
    changeRole: route({
      access: 'admin',
      needs: 'super_admin',
      attempts: 'role_change',
      method: 'PUT',
      path: '/v1/admin/users/{userCode}/role',
      summary: 'Promote or demote; ends all sessions. Repeating it goes on where it ended',
      params,
      body: z.strictObject({ role: UserRole, reason: Reason }),
      replies,
      problems: actProblems,
    }),
    moveUser: route({
      ...may('update'),
      method: 'PUT',
      path: '/v1/admin/users/{userCode}/branch',
      summary: 'Move an account to another active branch; an admin only by a super_admin',
      params,
      body: z.strictObject({ branchCode: BranchCodeInput }),
      replies,
      problems: [...actProblems, 'version_conflict'],
    }),
    holdUser: route({
      ...may('update'),
      method: 'POST',
      path: '/v1/admin/users/{userCode}/legal-hold',
      summary: 'Keep what is held about a user from being erased',
      params,
      body: because,
      replies,
      problems: actProblems,
    }),
    releaseUser: route({
      ...may('update'),
      method: 'DELETE',
      path: '/v1/admin/users/{userCode}/legal-hold',
      summary: 'Lift a legal hold',
      params,
      body: because,
      replies,
      problems: actProblems,
    }),
    listUserSessions: route({
      access: 'admin',
      needs: { feature: 'AUDI', action: 'read' },
      method: 'GET',
      path: '/v1/admin/users/{userCode}/sessions',
      summary: "A user's live sessions, newest first",
      params,
      replies: { 200: listOf(SessionInList) },
      problems: ['not_found'],
    }),
    endUserSessions: route({
      ...may('update'),
      attempts: 'logout',
      method: 'DELETE',
      path: '/v1/admin/users/{userCode}/sessions',
      summary: 'End all sessions of a user',
      params,
      replies: { 204: empty },
      problems: ['not_found', 'forbidden'],
    }),
  },
});
