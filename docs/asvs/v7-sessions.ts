import { defaultPolicy } from '../../shared/domain/policy.ts';
import type { Requirement } from './requirement.ts';

const DAY = 86_400_000;
const { session } = defaultPolicy;
const idle = session.slidingMs / DAY;
const longest = session.absoluteMs / DAY;
const accessMinutes = session.accessTokenMs / 60_000;

/** V7 Session management. */
export const sessions: readonly Requirement[] = [
  {
    id: 'V7.1.1',
    level: 2,
    asks: 'Written down: when a session ends unused and at the latest, and why it may be longer than NIST says',
    unmet: {
      why: `${idle} days unused and ${longest} in all are far longer than NIST SP 800-63B allows where two factors are asked for. What makes up for it (revocation at the next request, rotation, step-up) is written down, an analysis of the risk is not.`,
      next: 'The security guide, still to be written.',
    },
  },
  {
    id: 'V7.1.2',
    level: 2,
    asks: 'Written down: how many sessions at once, and what happens beyond',
    met: {
      how: `${session.livePerPlatform} per user and platform; the sign-in beyond them ends the oldest.`,
      test: {
        file: 'test/functions/sessions/log-in.test.ts',
        title: 'ends the oldest session of a platform past the fifth, and leaves other platforms alone',
      },
    },
  },
  {
    id: 'V7.1.3',
    level: 2,
    asks: 'Written down: every system that takes part in single sign-on, and how their sessions end together',
    unmet: {
      why: 'Sessions of users are ours alone. Admins sign in at the Cognito pool (ADR 5; tokens of 30 minutes, renewed for 12 hours) and are judged by the table at every request. When their sign-in ends, and how, is not written down.',
      next: 'With the admin endpoints.',
    },
  },
  {
    id: 'V7.2.1',
    level: 1,
    asks: 'Session tokens are judged in the backend',
    met: {
      how: 'By `serve`, before any handler: signature, then session, account and grants in one consistent read.',
      test: {
        file: 'test/every-route.test.ts',
        title: 'answers 401 without a token, with nonsense, and with a token of nobody',
      },
    },
  },
  {
    id: 'V7.2.2',
    level: 1,
    asks: 'Tokens are made for each session; no static keys',
    met: {
      how: `An access token of ${accessMinutes} minutes and a refresh token that changes with each use. No API keys.`,
      test: { file: 'test/functions/sessions/refresh.test.ts', title: 'gives a new pair for the same session' },
    },
  },
  {
    id: 'V7.2.3',
    level: 1,
    asks: 'Reference tokens are unique, from a CSPRNG, with 128 bits or more',
    met: {
      how: 'Refresh secrets: 256 bits of `randomBytes`, then HMACs of them under fresh salts; only hashes are stored.',
      test: { file: 'test/unit/sessions.test.ts', title: 'cannot be turned back, and depend on the salt' },
    },
  },
  {
    id: 'V7.2.4',
    level: 1,
    asks: 'Signing in, also anew, gives a new token and ends the one before',
    unmet: {
      why: 'Each sign-in opens a session of its own and leaves the one the app had until it signs out or the cap is reached. A step-up is noted on the session and leaves its tokens as they are.',
      next: 'Not planned: tokens are bearer tokens in a header, so no session can be planted on somebody before they sign in.',
    },
  },
  {
    id: 'V7.3.1',
    level: 2,
    asks: 'An unused session ends',
    met: {
      how: `After ${idle} days.`,
      test: {
        file: 'test/functions/sessions/refresh.test.ts',
        title: 'ends after thirty days unused, and after ninety however much it is used',
      },
    },
  },
  {
    id: 'V7.3.2',
    level: 2,
    asks: 'Every session ends at last',
    met: {
      how: `After ${longest} days no refresh succeeds; an access token drawn just before lives out its ${accessMinutes} minutes.`,
      test: {
        file: 'test/functions/sessions/refresh.test.ts',
        title: 'ends after thirty days unused, and after ninety however much it is used',
      },
    },
  },
  {
    id: 'V7.4.1',
    level: 1,
    asks: 'A session that ended is of no more use, whatever its tokens say',
    unmet: {
      why: 'True for users: the list of live sessions is read at every request. An admin who signs out at the Cognito pool leaves an ID token behind that is good for up to 30 minutes, unless the account is blocked, demoted or deleted.',
      next: 'Proposed: note the sign-out in the table, and refuse tokens from before it.',
      test: {
        file: 'test/functions/sessions/refresh.test.ts',
        title: 'works on the next request, and closes the login with its length',
      },
    },
  },
  {
    id: 'V7.4.2',
    level: 1,
    asks: 'A disabled or deleted account has no sessions left',
    met: {
      how: 'Closing an account ends them in the same transaction. A blocked or inactive account, also an admin’s, is refused at every request; the endpoint that blocks, which will end sessions for good, comes with the admin endpoints.',
      test: {
        file: 'test/functions/profile/close-account.test.ts',
        title: 'closes the account, ends its sessions, frees its contacts and tells both',
      },
    },
  },
  {
    id: 'V7.4.3',
    level: 2,
    asks: 'After a change of factors one can end all other sessions',
    met: {
      how: 'A new password ends them by itself, a reset all of them; after anything else `DELETE /v1/me/sessions` does.',
      test: {
        file: 'test/functions/sessions/devices.test.ts',
        title: 'can all be ended but the present one, with one write',
      },
    },
  },
  {
    id: 'V7.4.4',
    level: 2,
    asks: 'Every page shows how to sign out',
    notApplicable: 'No pages: the apps show it, `DELETE /v1/me/sessions/current` does it.',
  },
  {
    id: 'V7.4.5',
    level: 2,
    asks: 'Admins can end the sessions of one user or of all',
    unmet: {
      why: 'There is no such endpoint yet.',
      next: 'With the admin endpoints, for one user. For all users: not planned.',
    },
  },
  {
    id: 'V7.5.1',
    level: 2,
    asks: 'Full proof anew before changes to contacts, second factors or what recovers the account',
    met: {
      how: 'Routes declare how fresh the proof must be (ADR 25): contacts, second factors, recovery codes, allowed addresses, alerts and closing ask for it, with a code wherever a second factor is on.',
      test: {
        file: 'test/functions/security-settings/second-factors.test.ts',
        title: 'does not give way to another by the password alone',
      },
    },
  },
  {
    id: 'V7.5.2',
    level: 2,
    asks: 'People see their sessions and, on one factor anew, end any of them',
    unmet: {
      why: 'They see and end them, but no proof is asked for: ending is quick, also for a thief.',
      next: 'Stays so: to end a thief’s session must cost the owner nothing.',
    },
  },
  {
    id: 'V7.5.3',
    level: 3,
    asks: 'One factor anew before highly sensitive acts',
    met: {
      how: 'Routes declare it (`stepUp`): contacts, second factors, recovery codes, closing the account, another bank account in place of a former one.',
      test: {
        file: 'test/every-route.test.ts',
        title: 'answers 403 to whoever did not lately prove anew who they are',
      },
    },
  },
  {
    id: 'V7.6.1',
    level: 2,
    asks: 'Sessions here and at an identity provider end as written down',
    unmet: { why: 'For admins it is not written down: V7.1.3.', next: 'With the admin endpoints.' },
  },
  {
    id: 'V7.6.2',
    level: 2,
    asks: 'No session begins without somebody’s consent or act',
    notApplicable:
      'Users type a password or a code each time. The panel that sends admins to their provider is not part of this system.',
  },
];
