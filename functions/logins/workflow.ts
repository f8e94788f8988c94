import * as z from 'zod';
import { LoginStatus } from '../../shared/domain/choices.ts';
import { IpAddress } from '../../shared/domain/identifiers/ip-range.ts';
import { UserCodeInput } from '../../shared/domain/identifiers/user-code.ts';
import { IsoDate, IsoTime } from '../../shared/domain/time.ts';
import { branchSubtree } from '../../shared/entities/branch-subtree.ts';
import { loginActivity } from '../../shared/entities/login-activity.ts';
import { statisticsCounter } from '../../shared/entities/statistics-counter.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { listOf, route } from '../../shared/http/route.ts';
import { oneOrMore, YesNo } from '../../shared/http/schemas.ts';
import { reads, workflow } from '../../shared/http/workflow.ts';

/** An attempt to sign in as lists show it. Who and from where may be hidden, so they are plain texts. */
const LoginInList = loginActivity.schema
  .pick({
    id: true,
    userCode: true,
    loginIdentifier: true,
    ipAddress: true,
    status: true,
    failureReason: true,
    platform: true,
    method: true,
    loginTimestamp: true,
    logoutTimestamp: true,
    sessionDuration: true,
    isSuspicious: true,
    riskScore: true,
    riskReasons: true,
  })
  .extend({ loginIdentifier: z.string(), ipAddress: z.string() });

const mayRead = { access: 'admin', needs: { feature: 'AUDI', action: 'read' } } as const;
const MOST_RISK = 100;

export const logins = workflow('logins', {
  summary: 'Attempts to sign in, of everybody, for those who watch over them',
  uses: {
    data: [
      reads(loginActivity, 'byIp', 'byStatus', 'suspicious', 'all'),
      reads(userAccount),
      reads(branchSubtree),
      reads(statisticsCounter),
    ],
  },
  routes: {
    listLogins: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/logins',
      summary: 'Attempts to sign in, newest first; an admin of a branch names the user',
      query: {
        userCode: UserCodeInput.optional(),
        ip: IpAddress.optional(),
        status: oneOrMore(LoginStatus).optional(),
        suspicious: YesNo.optional(),
        minRisk: z.coerce.number().int().min(0).max(MOST_RISK).optional(),
        from: IsoTime.optional(),
        to: IsoTime.optional(),
      },
      paged: true,
      replies: { 200: listOf(LoginInList) },
      problems: ['validation_failed', 'cursor_invalid', 'not_found'],
    }),
    getLoginStatistics: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/logins/stats',
      summary: 'How many attempts a day (in India) saw, by status; for admins of everybody',
      query: { date: IsoDate.optional() },
      replies: { 200: z.object({ date: IsoDate, counts: z.record(z.string(), z.int()) }) },
      problems: ['forbidden'],
    }),
  },
});
