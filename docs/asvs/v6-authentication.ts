import { defaultPolicy } from '../../shared/domain/policy.ts';
import type { Requirement } from './requirement.ts';

const { risk } = defaultPolicy;

/** V6.3 Authentication in general and V6.4 Life and recovery of factors. */
export const authentication: readonly Requirement[] = [
  {
    id: 'V6.3.1',
    level: 1,
    asks: 'Guessing and stuffing are stopped as V6.1.1 says',
    met: {
      how: 'Each attempt is paid for by a conditional write before anything is compared, so parallel guesses are all counted.',
      test: {
        file: 'test/functions/sessions/lock.test.ts',
        title: 'lets at most six of sixty parallel guesses compare anything',
      },
    },
  },
  {
    id: 'V6.3.2',
    level: 1,
    asks: 'There are no default accounts',
    met: {
      how: 'An account is born when somebody registers, and opens once both contacts are proven; or when an operator makes an admin (`npm run admin:create`), who is invited. The admins that `npm start` prints are on that machine only.',
      test: {
        file: 'test/asvs.test.ts',
        title: 'knows no account but those that somebody registered or made an admin',
      },
    },
  },
  {
    id: 'V6.3.3',
    level: 2,
    asks: 'Two factors are a must (level 3: one of them hardware that resists phishing)',
    unmet: {
      why: `A second factor is each user’s choice (authenticator, SMS, e-mail). Without one, a password or a code opens a session unless the risk reaches ${risk.suspiciousAt}. There are no passkeys.`,
      next: 'Stays so for users; passkeys are not planned. For admins the Cognito pool makes an authenticator a must.',
      test: {
        file: 'test/infra/suites/identity.ts',
        title: 'lets nobody in who was not invited, has a weak password or no second factor',
      },
    },
  },
  {
    id: 'V6.3.4',
    level: 2,
    asks: 'No way in that is not documented; all of them equally strong',
    unmet: {
      why: 'Every route is declared, documented and the only one there is, and one function asks for the second factor whatever came first. But without one, a code to the mailbox opens what a password opens, and neither the lock nor the expiry of the password holds a code back.',
      next: 'The lock lets codes pass on purpose (V6.1.1). The rest goes with V6.3.6.',
    },
  },
  {
    id: 'V6.3.5',
    level: 3,
    asks: 'People hear of suspicious attempts, successful or not',
    met: {
      how: 'They hear of a suspicious or new-device sign-in, of a replayed refresh token, and of failures, of the password or of a second factor, that lock their account. Alerts of sign-ins can be switched off.',
      test: { file: 'test/functions/alerts.test.ts', title: '%s is told to its owner where the act changed nothing' },
    },
  },
  {
    id: 'V6.3.6',
    level: 3,
    asks: 'E-mail is no factor',
    unmet: {
      why: 'A code to e-mail signs people in, and e-mail can be the second factor, as in the old system.',
      next: 'Stays so. Never both factors at once: V6.6.2.',
    },
  },
  {
    id: 'V6.3.7',
    level: 3,
    asks: 'People hear of changes to how they sign in',
    met: {
      how: 'Password, contacts, second factors, recovery codes, security settings: told where the change did not reach. A notice is owed by the transaction of the change, and sent until it was delivered.',
      test: {
        file: 'test/functions/alerts.test.ts',
        title: '%s is told to its owner where the act changed nothing',
      },
    },
  },
  {
    id: 'V6.3.8',
    level: 3,
    asks: 'Nothing tells who has an account: words, statuses, time',
    unmet: {
      why: 'Answers and work are alike for one identifier (bench/enumeration.ts measures the time). Three things still tell: two identifiers of one person share a lock, and an address its send limit, so whoever knows both can link them; an imported hash takes longer until it is renewed.',
      next: 'Proposed: tell of a lock or a limit only who used it up with that very identifier. Hashes renew themselves at the next sign-in.',
    },
  },
  {
    id: 'V6.4.1',
    level: 1,
    asks: 'Initial secrets are random, short-lived and never become the password',
    met: {
      how: 'Users have no initial passwords. Codes come from a CSPRNG, are good once and for minutes; the token for an expired password holds 256 bits. An admin’s invitation (Cognito pool) holds three days and makes them choose their own.',
      test: {
        file: 'test/functions/passwords/passwords.test.ts',
        title: 'gives the right to set a new one, once, for ten minutes',
      },
    },
  },
  {
    id: 'V6.4.2',
    level: 1,
    asks: 'No hints, no secret questions',
    met: {
      how: 'No field of any request, reply or record holds one.',
      test: { file: 'test/asvs.test.ts', title: 'has no password hints and asks no secret questions' },
    },
  },
  {
    id: 'V6.4.3',
    level: 2,
    asks: 'A forgotten password is reset safely, and not past the second factor',
    met: {
      how: 'A reset ends all sessions and opens none. The next sign-in asks for the second factor, and never by the contact that proved the reset.',
      test: {
        file: 'test/asvs.test.ts',
        title: 'asks for the second factor after a reset, by no contact that proved it',
      },
    },
  },
  {
    id: 'V6.4.4',
    level: 2,
    asks: 'A lost factor is replaced on proof as good as at enrolment',
    unmet: {
      why: 'Where a second factor is on, another takes its place only after a code, of the old one or a recovery code. For whoever has neither there is no way back, nor for an admin who lost theirs.',
      next: 'A reviewed way back: to be decided with the admin endpoints.',
    },
  },
  {
    id: 'V6.4.5',
    level: 3,
    asks: 'What expires is announced in time',
    met: {
      how: 'Only passwords expire; their owners are told 14, 7 and 1 days ahead.',
      test: {
        file: 'test/functions/password-expiry-notices/remind.test.ts',
        title: 'tells each person once by e-mail, 14, 7 and 1 days ahead',
      },
    },
  },
  {
    id: 'V6.4.6',
    level: 3,
    asks: 'Admins can start a reset, but never choose the password',
    unmet: {
      why: 'There is no such endpoint yet. No route sets the password of somebody else.',
      next: 'With the admin endpoints, if they offer it.',
    },
  },
];
