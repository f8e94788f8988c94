import { defaultPolicy } from '../../shared/domain/policy.ts';
import type { Requirement } from './requirement.ts';

const { challenge, otp } = defaultPolicy;

/** V6.5 Second factors, V6.6 Codes that are sent, V6.7 Keys and certificates and V6.8 Identity providers. */
export const factors: readonly Requirement[] = [
  {
    id: 'V6.5.1',
    level: 2,
    asks: 'Recovery codes, sent codes and authenticator codes are good once',
    met: {
      how: 'The use is written in the transaction of what it opens, under a condition. An authenticator’s time step counts as used up, too.',
      test: {
        file: 'test/integration/races.test.ts',
        title: 'takes one recovery code once of 50 parallel uses, over several challenges',
      },
    },
  },
  {
    id: 'V6.5.2',
    level: 2,
    asks: 'Stored recovery codes below 112 bits are hashed like passwords, with a salt',
    unmet: {
      why: 'They hold 80 bits and are stored as HMAC-SHA-256, bound to their user, under a key derived in KMS: a copy of the table alone allows no guessing. That is not a password hash with a salt.',
      next: 'Proposed: six groups instead of four make 120 bits, for which the standard takes a plain hash.',
    },
  },
  {
    id: 'V6.5.3',
    level: 2,
    asks: 'Codes and authenticator secrets come from a CSPRNG',
    met: {
      how: 'Codes, tokens and recovery codes: `randomInt` and `randomBytes` of node:crypto. Authenticator secrets: 160 bits of a CSPRNG (otpauth).',
      test: { file: 'test/unit/totp.test.ts', title: 'draws secrets of 160 bits that authenticator apps can read' },
    },
  },
  {
    id: 'V6.5.4',
    level: 2,
    asks: 'Recovery codes and sent codes hold 20 bits (six digits will do)',
    met: {
      how: 'Six random digits are sent; a recovery code holds 80 bits.',
      test: {
        file: 'test/functions/registration/start.test.ts',
        title: 'sends a different code to each contact and shows both masked',
      },
    },
  },
  {
    id: 'V6.5.5',
    level: 2,
    asks: 'Sent codes live ten minutes at most, authenticator codes 30 seconds',
    unmet: {
      why: `A code lives ${otp.lifeMs / 60_000} minutes, ${otp.loginLifeMs / 60_000} to sign in, a challenge ${challenge.lifeMs / 60_000}. But a resend to one contact of a registration prolongs the other contact’s old code with it, and an authenticator’s step is taken one early or late (RFC 6238, 5.2), so for up to 90 seconds.`,
      next: 'Proposed: a resend draws both codes, or leaves the other’s end alone. The window stays.',
    },
  },
  {
    id: 'V6.5.6',
    level: 3,
    asks: 'Every factor can be revoked when it is lost or stolen',
    met: {
      how: 'The authenticator alone or all second factors, with password and a code; recovery codes by drawing new ones.',
      test: {
        file: 'test/functions/security-settings/second-factors-end.test.ts',
        title: 'of the authenticator leaves the others, and the last takes the recovery codes along',
      },
    },
  },
  {
    id: 'V6.5.7',
    level: 3,
    asks: 'Biometrics are never the only factor',
    notApplicable: 'No biometrics reach this system; a phone’s own unlocking is between it and its owner.',
  },
  {
    id: 'V6.5.8',
    level: 3,
    asks: 'Authenticator codes are judged by a trusted clock',
    met: {
      how: 'By the clock of the function; no request carries a time.',
      test: { file: 'test/unit/totp.test.ts', title: 'takes the step before and the one after, and none beyond' },
    },
  },
  {
    id: 'V6.6.1',
    level: 2,
    asks: 'SMS only to proven numbers, beside something stronger, with a word on its risks (level 3: never)',
    unmet: {
      why: 'Numbers are proven at registration and an authenticator is offered, but nothing tells people that SMS is the weaker choice.',
      next: 'A text for the apps, with the security guide that is still to be written.',
    },
  },
  {
    id: 'V6.6.2',
    level: 2,
    asks: 'A sent code answers the request it was sent for and no other',
    met: {
      how: 'Its stored MAC covers record, purpose, channel and the challenge, step-up or enrolment; a second factor never comes by the contact of the first.',
      test: { file: 'test/functions/sessions/challenge-codes.test.ts', title: 'of a challenge open nothing else' },
    },
  },
  {
    id: 'V6.6.3',
    level: 2,
    asks: 'Guessing sent codes is limited',
    met: {
      how: `${otp.maxAttempts} tries a code, ${otp.perAddressHour} sends an hour and ${otp.perAddressDay} a day per address; second factors are counted on the user besides.`,
      test: { file: 'test/integration/races.test.ts', title: 'counts 200 parallel wrong codes to five and locks' },
    },
  },
  {
    id: 'V6.6.4',
    level: 3,
    asks: 'Push notifications cannot be used to wear people down',
    notApplicable: 'No push notifications.',
  },
  {
    id: 'V6.7.1',
    level: 3,
    asks: 'Certificates that verify a login are kept from change',
    notApplicable: 'Nobody signs in with a key or certificate; passkeys are not planned (V6.3.3).',
  },
  {
    id: 'V6.7.2',
    level: 3,
    asks: 'Challenges for keys are unique and of 64 bits or more',
    notApplicable: 'Nobody signs in with a key or certificate (V6.7.1).',
  },
  {
    id: 'V6.8.1',
    level: 2,
    asks: 'With several identity providers, none can pose as another',
    notApplicable:
      'There is one, the Cognito pool of admins; users sign in here. An admin’s account names its `sub`, and neither kind of token opens what the other does.',
  },
  {
    id: 'V6.8.2',
    level: 2,
    asks: 'What an identity provider asserts is signed, and the signature checked',
    met: {
      how: 'The gateway’s Cognito authorizer checks admins’ ID tokens on every admin route; functions read only the claims it hands over.',
      test: {
        file: 'test/infra/suites/api.ts',
        title: 'asks for a token of the admins’ pool on exactly the admin routes',
      },
    },
  },
  {
    id: 'V6.8.3',
    level: 2,
    asks: 'A SAML assertion is good once',
    notApplicable: 'No SAML.',
  },
  {
    id: 'V6.8.4',
    level: 2,
    asks: 'Where a provider’s login must be strong or recent, its word for that is checked',
    unmet: {
      why: 'Admins must use an authenticator because the pool has no other way in; the token does not say so, and nobody looks at its `auth_time`.',
      next: 'To be decided with the first admin acts that need a recent sign-in.',
    },
  },
];
