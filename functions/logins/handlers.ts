import { getLoginStatistics } from './get-login-statistics.ts';
import { listLogins } from './list-logins.ts';

/** One handler for each route of this workflow. */
export const handlers = { listLogins, getLoginStatistics };
