import * as z from 'zod';
import type { DemoClient } from './client.ts';
import { authenticatorJourney, suspiciousSignIn } from './second-factor.ts';
import { show } from './show.ts';

const Session = z.object({ accessToken: z.string(), refreshToken: z.string(), deviceToken: z.string().optional() });
const Otp = z.object({ otpId: z.string() });

export type Person = { email: string; mobile: string; password: string };

/** Sign-in by code, a lock that leaves the owner's device alone, a stolen token, a forgotten password, second factors, codes that expire. */
export const signInJourney = async (client: DemoClient, person: Person): Promise<void> => {
  const { call, code, advance, run } = client;
  const { email, mobile, password } = person;
  const device = { id: 'demo-phone', name: 'Asha’s phone' };
  const credentials = { identifier: email, password, platform: 'mobile_app' };

  show.step('Signing in with a code that was sent');
  const asked = Otp.parse(
    (await call('POST', '/v1/otps', { body: { purpose: 'login', identifier: mobile, otpType: 'mobile' }, expect: 202 }))
      .body,
  );
  const byCode = { otpId: asked.otpId, otp: await code(mobile, 'login_code'), platform: 'mobile_app', device };
  const { deviceToken = '' } = Session.parse(
    (await call('POST', '/v1/sessions/otp', { body: byCode, expect: 201 })).body,
  );
  show.fact('The same question about somebody unknown has the same answer:');
  await call('POST', '/v1/otps', {
    body: { purpose: 'login', identifier: 'nobody.at.all@example.com', otpType: 'email' },
    expect: 202,
  });

  show.step('Six wrong passwords lock the account, but not the device that its owner holds');
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await call('POST', '/v1/sessions', { body: { ...credentials, password: 'a wild guess' }, expect: 401 });
  }
  await call('POST', '/v1/sessions', { body: credentials, expect: 423 });
  const own = { ...credentials, device: { ...device, token: deviceToken } };
  const session = Session.parse((await call('POST', '/v1/sessions', { body: own, expect: 201 })).body);

  show.step('A copied refresh token is used after its owner used it: the session ends');
  const stolen = { refreshToken: session.refreshToken };
  const { refreshToken, accessToken } = Session.parse(
    (await call('POST', '/v1/sessions/refresh', { body: stolen, expect: 200 })).body,
  );
  await advance(11);
  await call('POST', '/v1/sessions/refresh', { body: stolen, expect: 401 });
  show.fact('Also for whoever holds the newer token; its owner is told by e-mail.');
  await call('POST', '/v1/sessions/refresh', { body: { refreshToken }, expect: 401 });
  await call('GET', '/v1/me', { token: accessToken, expect: 401 });

  show.step('A forgotten password is set anew with a code');
  const forgot = Otp.parse(
    (
      await call('POST', '/v1/otps', {
        body: { purpose: 'forgot_password', identifier: email, otpType: 'email' },
        expect: 202,
      })
    ).body,
  );
  const proof = { otpId: forgot.otpId, otp: await code(email, 'recovery_code') };
  await call('POST', '/v1/passwords/reset', { body: { ...proof, newPassword: 'iloveyou' }, expect: 422 });
  await call('POST', '/v1/passwords/reset', { body: { ...proof, newPassword: 'a slow boat to Kochi' }, expect: 204 });
  const renewed = { ...credentials, password: 'a slow boat to Kochi' };
  await suspiciousSignIn(client, renewed, mobile);

  show.step('The own device is known, and needs nothing more');
  const known = { ...renewed, device: own.device };
  const home = Session.parse((await call('POST', '/v1/sessions', { body: known, expect: 201 })).body);
  await authenticatorJourney(client, renewed, home.accessToken);

  show.step('Codes that nobody used expire: at once by the clock, and in the records by the schedule');
  const unused = Otp.parse(
    (await call('POST', '/v1/otps', { body: { purpose: 'login', identifier: email, otpType: 'email' }, expect: 202 }))
      .body,
  );
  const late = { otpId: unused.otpId, otp: await code(email, 'login_code'), platform: 'web' };
  await advance(5 * 60);
  await call('POST', '/v1/sessions/otp', { body: late, expect: 422 });
  const counts = await run('expire-otps');
  show.fact(`expire-otps reports ${JSON.stringify(counts)}`);
};
