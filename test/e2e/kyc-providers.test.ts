import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aadhaarConsent } from '../../docs/examples/people.ts';
import { aadhaarBody, ASHA, panBody } from '../support/kyc.ts';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

let system: OwnSystem;

beforeAll(async () => {
  system = await ownSystem();
});
afterAll(() => system.stop());

const control = (method: string, path: string, body?: unknown) =>
  fetch(`${system.endpoints().local}${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });

afterEach(async () => {
  await control('DELETE', '/faults');
});

const somebody = async () => {
  const person = stranger();
  const token = String((await registerOver(system, person)).body['accessToken']);
  await system.call('PUT', '/v1/me/registration/personal', { token, body: ASHA });
  return { ...person, token };
};

const logInAgain = async ({ email, password }: { email: string; password: string }) => {
  const body = { identifier: email, password, platform: 'mobile_app' };
  return String((await system.call('POST', '/v1/sessions', { body })).body['accessToken']);
};

describe('the provider of a started system', () => {
  it('verifies a PAN while its owner waits', async () => {
    const { token } = await somebody();
    const { body } = await system.call('PUT', '/v1/me/kyc/pan', { token, body: panBody({ panNumber: 'AAAPP1111A' }) });
    expect(body).toMatchObject({ status: 'verified', panLast4: 'AAAXXXXX1A', nameMatchScore: 100 });
  });

  it('that is down leaves a PAN pending, and verifies it when the clock asks again', async () => {
    const person = await somebody();
    await control('POST', '/faults', { target: 'provider', kind: 'error', rate: 1 });
    const submitted = await system.call('PUT', '/v1/me/kyc/pan', {
      token: person.token,
      body: panBody({ panNumber: 'AAAPP2222A' }),
    });
    expect([submitted.status, submitted.body]).toMatchObject([200, { status: 'pending', awaits: 'provider' }]);
    await control('DELETE', '/faults');
    // Past the first pause, and past the breaker's.
    await system.advance(6 * 60);
    const run = await control('POST', '/schedules/ask-providers/run');
    expect(await run.json()).toMatchObject({ asked: 1, settled: 1, failed: 0 });
    const token = await logInAgain(person);
    expect((await system.call('GET', '/v1/me/kyc/pan', { token })).body).toMatchObject({ status: 'verified' });
  });

  it('proves an Aadhaar by the code of UIDAI', async () => {
    const { token } = await somebody();
    const submit = { verificationMethod: 'api_uidai', aadhaarNumber: '999941057058' };
    await system.call('PUT', '/v1/me/kyc/aadhaar', { token, body: aadhaarBody(submit) });
    const sent = await system.call('POST', '/v1/me/kyc/aadhaar/otp', { token });
    expect(sent.status).toBe(202);
    const verify = (otp: string) =>
      system.call('POST', '/v1/me/kyc/aadhaar/otp/verify', { token, body: { otpId: sent.body['otpId'], otp } });
    expect((await verify('000000')).body).toMatchObject({ code: 'otp_invalid', attemptsLeft: 4 });
    expect([(await verify('500500')).body.code, (await verify('504504')).body.code]).toEqual([
      'provider_failed',
      'provider_timeout',
    ]);
    expect((await verify('123456')).body).toMatchObject({ status: 'verified', aadhaarName: 'Asha Patil' });
  });

  it('shows an Aadhaar from DigiLocker to whom its owner allows', async () => {
    const { token } = await somebody();
    const person = { last4: '8847', name: 'Asha R Patil', dob: ASHA.dob, gender: 'female', address: 'Pune' };
    await fetch(`${system.endpoints().kycSandbox}/people`, { method: 'POST', body: JSON.stringify(person) });
    const begun = await system.call('POST', '/v1/me/kyc/aadhaar/digilocker', {
      token,
      body: { consent: aadhaarConsent },
    });
    const complete = () =>
      system.call('POST', `/v1/me/kyc/aadhaar/digilocker/${String(begun.body['requestId'])}/complete`, { token });
    expect((await complete()).body.code).toBe('invalid_transition');
    const back = await fetch(`${String(begun.body['url'])}?do=approve&last4=8847`, { redirect: 'manual' });
    expect(back.headers.get('location')).toMatch(/^http:\/\/localhost:3000\/kyc\/digilocker\?success=True/);
    expect((await complete()).body).toMatchObject({ aadhaarLast4: '8847', aadhaarName: 'Asha R Patil' });
  });

  it('writes no number, code or secret to the log of the functions', async () => {
    expect(await system.log()).not.toMatch(/999941057058|AAAPP\d{4}A|"123456"/);
  });
});
