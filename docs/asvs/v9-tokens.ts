import type { Requirement } from './requirement.ts';

const file = 'test/unit/tokens.test.ts';

/** V9 Self-contained tokens: our access tokens, and what differs for admins’ ID tokens (Cognito pool). */
export const tokens: readonly Requirement[] = [
  {
    id: 'V9.1.1',
    level: 1,
    asks: 'The signature is checked before anything is believed',
    met: {
      how: '`jwtVerify` first, then the claims against their schema. Rights come from the table, not from claims. Admins’ tokens: V6.8.2.',
      test: {
        file: 'test/functions/sessions/refresh.test.ts',
        title: 'are refused when forged, foreign, unsigned or malformed',
      },
    },
  },
  {
    id: 'V9.1.2',
    level: 1,
    asks: 'Listed algorithms only, never none, no mix of kinds',
    met: {
      how: 'ES256 alone, to sign and to verify.',
      test: { file, title: 'are refused when the algorithm is confused: HMAC with our public key, or none' },
    },
  },
  {
    id: 'V9.1.3',
    level: 1,
    asks: 'Keys come from where we say, not from the token',
    met: {
      how: 'The public keys of KMS, read when a function starts; a key in the header counts for nothing.',
      test: { file, title: 'are refused with a forged key id, and with a key of their own in the header' },
    },
  },
  {
    id: 'V9.2.1',
    level: 1,
    asks: 'A token is good within its time only',
    met: {
      how: '`exp` is required and judged by the clock of the request.',
      test: { file, title: 'are taken as we sign them, until the second they expire' },
    },
  },
  {
    id: 'V9.2.2',
    level: 2,
    asks: 'Only the right kind of token is taken',
    met: {
      how: 'Type `at+jwt` (RFC 9068) and our claims. Of admins, ID tokens only (`token_use`).',
      test: { file, title: 'are refused as another kind of token, and with claims of another shape' },
    },
  },
  {
    id: 'V9.2.3',
    level: 2,
    asks: 'Only tokens meant for this service are taken',
    met: {
      how: '`aud` must be ours and `iss` this stage.',
      test: { file, title: 'are refused from another stage, for another audience, by another key' },
    },
  },
  {
    id: 'V9.2.4',
    level: 2,
    asks: 'One key for several audiences: each token names its own',
    met: {
      how: 'A stage has its own key, issuer and one fixed audience, which every token names.',
      test: { file: 'test/contract/vault.test.ts', title: 'are signed in KMS and verified with the published key' },
    },
  },
];
