import { blockUser } from './block-user.ts';
import { changeMany } from './change-many.ts';
import { changeRole } from './change-role.ts';
import { createUser } from './create-user.ts';
import { deleteUser } from './delete-user.ts';
import { getUser } from './get-user.ts';
import { endUserSessions } from './end-user-sessions.ts';
import { getBulkJob } from './get-bulk-job.ts';
import { getUserStats } from './get-user-stats.ts';
import { holdUser } from './hold-user.ts';
import { listUserSessions } from './list-user-sessions.ts';
import { listUsers } from './list-users.ts';
import { moveUser } from './move-user.ts';
import { patchUser } from './patch-user.ts';
import { releaseUser } from './release-user.ts';
import { restoreUser } from './restore-user.ts';
import { unblockUser } from './unblock-user.ts';

/** One handler for each route of this workflow. */
export const handlers = {
  listUsers,
  createUser,
  getUserStats,
  getUser,
  patchUser,
  deleteUser,
  restoreUser,
  blockUser,
  unblockUser,
  changeRole,
  moveUser,
  holdUser,
  releaseUser,
  listUserSessions,
  endUserSessions,
  changeMany,
  getBulkJob,
};
