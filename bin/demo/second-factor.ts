import { Secret, TOTP } from 'otpauth';
import * as z from 'zod';
import type { DemoClient } from './client.ts';
import { show } from './show.ts';

const Session = z.object({ accessToken: z.string() });
const Challenge = z.object({ challengeId: z.string(), methods: z.array(z.string()) });
const Authenticator = z.object({ secret: z.string(), otpauthUri: z.string() });
const Logins = z.object({
  items: z.array(
    z.object({
      loginTimestamp: z.string(),
      status: z.string(),
      method: z.string(),
      riskScore: z.number(),
      riskReasons: z.array(z.string()),
    }),
  ),
});

const STEP_SECONDS = 30;

type Credentials = { identifier: string; password: string; platform: string };

/** Somebody who knows the password, after guessing at it, on a device nobody has seen: one more factor is asked for. */
export const suspiciousSignIn = async ({ call, code }: DemoClient, credentials: Credentials, mobile: string) => {
  show.step('A new password, three failures and an unknown device: this sign-in needs a second factor');
  for (let attempt = 0; attempt < 3; attempt += 1)
    await call('POST', '/v1/sessions', { body: { ...credentials, password: 'a wild guess' }, expect: 401 });
  const challenged = Challenge.parse((await call('POST', '/v1/sessions', { body: credentials, expect: 202 })).body);
  show.fact('Not by e-mail, which reset the password: a second factor never uses the channel of the first.');
  const challenge = `/v1/sessions/challenges/${challenged.challengeId}`;
  await call('POST', `${challenge}/send`, { body: { method: 'sms' }, expect: 202 });
  const answer = { method: 'sms', code: await code(mobile, 'challenge_code') };
  const { accessToken: token } = Session.parse((await call('POST', challenge, { body: answer, expect: 201 })).body);

  show.step('The login history tells why');
  const { items } = Logins.parse((await call('GET', '/v1/me/logins?limit=6', { token, expect: 200 })).body);
  show.table(
    items.map(({ loginTimestamp, status, method, riskScore, riskReasons }) => [
      loginTimestamp,
      status,
      method,
      String(riskScore),
      riskReasons.join(', '),
    ]),
  );
};

/** An authenticator app is switched on, asked for at the next sign-in, and its code good only once. */
export const authenticatorJourney = async (
  { call, advance, now }: DemoClient,
  credentials: Credentials,
  token: string,
) => {
  show.step('An authenticator app becomes the second factor, once its first code comes back');
  const begun = await call('POST', '/v1/me/security/authenticator', { token, expect: 201 });
  const { secret } = Authenticator.parse(begun.body);
  const shown = async () =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(await now()) });
  const first = { code: await shown() };
  await call('POST', '/v1/me/security/authenticator/confirm', { token, body: first, expect: 200 });

  show.step('From now on a password is only the first step');
  const challenged = Challenge.parse((await call('POST', '/v1/sessions', { body: credentials, expect: 202 })).body);
  const challenge = `/v1/sessions/challenges/${challenged.challengeId}`;
  show.fact('The code that enrolled it is used up:');
  await call('POST', challenge, { body: { method: 'authenticator', ...first }, expect: 422 });
  await advance(STEP_SECONDS);
  const answer = { method: 'authenticator', code: await shown() };
  const entered = Session.parse((await call('POST', challenge, { body: answer, expect: 201 })).body);

  show.step('Taking it away needs the password and a code, both fresh');
  await call('DELETE', '/v1/me/security/two-factor', { token: entered.accessToken, expect: 403 });
  await advance(STEP_SECONDS);
  const proof = { password: credentials.password, method: 'authenticator', code: await shown() };
  await call('POST', '/v1/me/step-up', { token: entered.accessToken, body: proof, expect: 204 });
  await call('DELETE', '/v1/me/security/two-factor', { token: entered.accessToken, expect: 204 });
};
