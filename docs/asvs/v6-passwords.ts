import { defaultPolicy } from '../../shared/domain/policy.ts';
import type { Requirement } from './requirement.ts';

const { lockout, otp, password } = defaultPolicy;

/** V6.1 Documentation and V6.2 Passwords. */
export const passwords: readonly Requirement[] = [
  {
    id: 'V6.1.1',
    level: 1,
    asks: 'Written down: what stops guessing and stuffing, how it is set, and why nobody can lock others out',
    met: {
      how: `${lockout.failures} wrong passwords in an hour lock, a code dies with its ${otp.maxAttempts}th wrong try, sends are limited, the firewall stops floods, a risky sign-in is challenged. A known device has a counter of its own, and a code or a reset gets past the lock: ADRs 15, 19, 20, 22, 27. Every number: shared/domain/policy.ts, floods: lib/stages.ts.`,
      test: {
        file: 'test/functions/sessions/devices.test.ts',
        title: 'let the owner in while strangers have locked the account',
      },
    },
  },
  {
    id: 'V6.1.2',
    level: 2,
    asks: 'Written down: which words of our own context a password must not hold',
    met: {
      how: 'One word, `credbuzz`, and whatever the person is called: names, mailbox name, mobile number, user code; also backwards (shared/domain/passwords/personal.ts).',
      test: { file: 'test/unit/password-rules.test.ts', title: 'is refused for %s' },
    },
  },
  {
    id: 'V6.1.3',
    level: 2,
    asks: 'Written down: every way to sign in, with its strength and controls',
    met: {
      how: 'Four ways open a session: a password; a code sent to e-mail or mobile; a code to each; the two codes of a registration. The first three are judged for risk and followed by a second factor where one is switched on or the risk asks (the codes of both contacts may count as two). A refresh token only prolongs, a reset opens nothing. Strengths: shared/domain/sign-in/assurance.ts. Admins: Cognito pool, password and authenticator (ADR 5, lib/identity-stack.ts).',
      test: {
        file: 'test/unit/second-factor.test.ts',
        title: 'rises only with a proof, never falls, and only a proof of another kind lifts a password',
      },
    },
  },
  {
    id: 'V6.2.1',
    level: 1,
    asks: 'Passwords of at least 8 characters (15 is better)',
    met: {
      how: `At least ${password.minLength}, counted in Unicode characters. Admins: 14 (Cognito pool).`,
      test: { file: 'test/unit/passwords.test.ts', title: '%s: counted in characters, not bytes' },
    },
  },
  {
    id: 'V6.2.2',
    level: 1,
    asks: 'People can change their password',
    unmet: {
      why: 'Users can (`PUT /v1/me/password`). Admins choose theirs once, after the invitation: their token has no right to change it, and the Cognito pool offers no recovery.',
      next: 'With the admin endpoints, or a scope of the pool that allows it.',
      test: {
        file: 'test/functions/passwords/passwords.test.ts',
        title: 'ends the other sessions, keeps this one, and tells the owner',
      },
    },
  },
  {
    id: 'V6.2.3',
    level: 1,
    asks: 'Changing it takes the present one too',
    met: {
      how: 'A wrong present password is refused and counts like one at sign-in.',
      test: {
        file: 'test/functions/passwords/passwords.test.ts',
        title: 'counts wrong present passwords on the counter of sign-in',
      },
    },
  },
  {
    id: 'V6.2.4',
    level: 1,
    asks: 'New passwords are not among the 3,000 most common',
    unmet: {
      why: 'Those of users are not among the 100,000 most common, in any case, nor one of them with a trivial ending. Those of admins are chosen in the Cognito pool, where nothing we set compares them.',
      next: 'Proposed: the pool’s rule on compromised credentials (threat protection, Plus tier).',
      test: {
        file: 'test/unit/password-rules.test.ts',
        title: 'are refused: every one of the 100,000 that is long enough, in any case',
      },
    },
  },
  {
    id: 'V6.2.5',
    level: 1,
    asks: 'Any characters, and no rule about their kinds',
    unmet: {
      why: 'True for users: length, commonness, the person and former passwords are judged, nothing else. The Cognito pool of admins asks for capitals, small letters, digits and symbols.',
      next: 'Proposed: length alone there, too (lib/constructs/admin-pool.ts); a rule of cdk-nag asks for the kinds.',
      test: { file: 'test/unit/password-rules.test.ts', title: 'are not everything: %s' },
    },
  },
  {
    id: 'V6.2.6',
    level: 1,
    asks: 'Password fields hide what is typed',
    notApplicable: 'This is an API: the fields are the apps’ own.',
  },
  {
    id: 'V6.2.7',
    level: 1,
    asks: 'Pasting and password managers work',
    notApplicable: 'This is an API: the fields are the apps’ own.',
  },
  {
    id: 'V6.2.8',
    level: 1,
    asks: 'A password is compared as it was sent: not cut, not folded',
    unmet: {
      why: 'Nothing is cut or case-folded, but our own hashes are over the NFKC form, so that two keyboards agree (NIST SP 800-63B). Imported plain bcrypt hashes see 72 bytes only.',
      next: 'NFKC stays. A bcrypt hash is replaced at its next right sign-in.',
    },
  },
  {
    id: 'V6.2.9',
    level: 2,
    asks: 'Passwords of 64 characters and more are taken',
    met: {
      how: `Up to ${password.maxLength}.`,
      test: { file: 'test/unit/passwords.test.ts', title: '%s: counted in characters, not bytes' },
    },
  },
  {
    id: 'V6.2.10',
    level: 2,
    asks: 'No password must be changed merely because time has passed',
    unmet: {
      why: `Passwords expire after ${password.expiryDays} days, as they did in the old system. Their owner may choose another number, or 0 for never (\`PATCH /v1/me/security\`).`,
      next: 'A decision of the operator: `expiryDays: 0` in shared/domain/policy.ts meets it for new accounts.',
    },
  },
  {
    id: 'V6.2.11',
    level: 2,
    asks: 'The words of V6.1.2 are kept out of passwords',
    unmet: {
      why: 'Out of those of users, at registration, change and reset. The Cognito pool of admins knows no such words.',
      next: 'Not planned.',
      test: {
        file: 'test/functions/passwords/passwords.test.ts',
        title: 'refuses what is built from the person’s own e-mail',
      },
    },
  },
  {
    id: 'V6.2.12',
    level: 2,
    asks: 'New passwords are compared with breached ones',
    unmet: {
      why: 'The common list was gathered from breaches, but holds the head of them only; no corpus of breached passwords is asked.',
      next: 'Not planned. A range query by hash prefix, off the critical path, would do it.',
    },
  },
];
