import { LoginStatus } from '../../shared/domain/choices.ts';
import { IsoTime } from '../../shared/domain/time.ts';
import { loginActivity } from '../../shared/entities/login-activity.ts';
import { listOf, route } from '../../shared/http/route.ts';
import { oneOrMore } from '../../shared/http/schemas.ts';
import { reads, workflow } from '../../shared/http/workflow.ts';

/** One attempt to sign in, as its owner sees it. Durations are seconds. */
const MyLogin = loginActivity.schema.pick({
  id: true,
  status: true,
  method: true,
  platform: true,
  ipAddress: true,
  userAgent: true,
  deviceInfo: true,
  loginTimestamp: true,
  logoutTimestamp: true,
  sessionDuration: true,
  isSuspicious: true,
  riskScore: true,
  riskReasons: true,
});

export const myLogins = workflow('my-logins', {
  summary: "The caller's login history",
  uses: { data: [reads(loginActivity)] },
  routes: {
    listMyLogins: route({
      method: 'GET',
      path: '/v1/me/logins',
      access: 'user',
      summary: 'Attempts to sign in to my account, newest first',
      query: {
        status: oneOrMore(LoginStatus).optional(),
        from: IsoTime.optional(),
        to: IsoTime.optional(),
      },
      paged: true,
      replies: { 200: listOf(MyLogin) },
      problems: ['cursor_invalid'],
    }),
  },
});
