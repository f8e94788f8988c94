import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AADHAAR_MAGIC, CODE_MAGIC } from '../../../local/kyc-sandbox/aadhaar-otp.ts';
import { PAN_MAGIC } from '../../../local/kyc-sandbox/pan-magic.ts';
import { startKycSandbox } from '../../../local/kyc-sandbox/server.ts';
import { connectSandbox } from '../../../shared/adapters/kyc/sandbox/connect.ts';
import { Secret } from '../../../shared/domain/secret.ts';
import { counting, limits, outageOf, told } from './replay.ts';

const now = () => '2026-11-22T06:30:00.000Z';

const sandbox = async () => {
  const server = await startKycSandbox(now);
  onTestFinished(() => server.close());
  const { url } = server;
  const open = (text: string) => Promise.resolve(new Secret(text));
  const ports = connectSandbox(
    { provider: 'sandbox', url, redirectUrls: [] },
    { limits: { ...limits, callMs: 1000, totalMs: 1500 }, metrics: counting().metrics, now, open },
  );
  const put = (person: object) => fetch(`${url}/people`, { method: 'POST', body: JSON.stringify(person) });
  return { ...ports, url, put };
};

const about = (digits: string) => ({
  pan: new Secret(`ABCPP${digits}F`),
  name: 'Asha Patil',
  dob: '1990-05-17',
  reference: 'r1',
});

describe('PAN at the sandbox', () => {
  it('is valid, linked and its owner’s, unless its digits say otherwise', async () => {
    const { panRegistry } = await sandbox();
    expect(await panRegistry.verify(about('1234'))).toEqual({
      status: 'valid',
      registeredName: 'Asha Patil',
      dobMatches: true,
      seeding: 'linked',
      evidence: { status: 'E', seeding: 'Y' },
    });
  });

  it.each([
    ['9001', { status: 'valid', registeredName: 'Meera Kulkarni' }],
    ['9002', { status: 'valid', registeredName: 'Asha Ramesh Patil' }],
    ['9003', { status: 'valid', dobMatches: false }],
    ['9004', { status: 'valid', seeding: 'not_linked' }],
    ['9005', { status: 'valid', seeding: 'unknown' }],
    ['9101', { status: 'event' }],
    ['9103', { status: 'ended' }],
    ['9109', { status: 'event' }],
    ['9201', { status: 'invalid' }],
    ['9204', { status: 'invalid' }],
  ])('%s is %j, whenever it is asked', async (digits, answer) => {
    const { panRegistry } = await sandbox();
    const [first, second] = [await panRegistry.verify(about(digits)), await panRegistry.verify(about(digits))];
    expect(first).toMatchObject(answer);
    expect(second).toEqual(first);
  });

  it.each(['9205', '9301', '9302', '9303', '9304', '9305'])('%s is an outage', async (digits) => {
    const { panRegistry } = await sandbox();
    const outage = await outageOf(panRegistry.verify(about(digits)));
    expect(outage.timedOut).toBe(digits === '9301');
    expect(told(outage)).not.toMatch(/ABCPP|Patil/);
  });
});

describe('Aadhaar OTP at the sandbox', () => {
  const sent = async ({ aadhaarOtp }: Awaited<ReturnType<typeof sandbox>>) => {
    const request = await aadhaarOtp.request({ aadhaar: new Secret('999941057058'), reference: 'r1' });
    return request.kind === 'sent' ? request.requestId : '';
  };

  it('proves whom it was told of, once', async () => {
    const there = await sandbox();
    await there.put({ last4: '7058', name: 'Meera Rao', dob: '1985-02-03', gender: 'female', address: 'Mysuru' });
    const requestId = await sent(there);
    const verify = () => there.aadhaarOtp.verify({ requestId, otp: new Secret('123456') });
    expect(await verify()).toMatchObject({ kind: 'proven', claims: { last4: '7058', name: 'Meera Rao' } });
    expect(await verify()).toEqual({ kind: 'over' });
  });

  it.each([
    ['000000', 'wrong'],
    ['999999', 'over'],
  ])('%s is %s', async (code, kind) => {
    const there = await sandbox();
    expect(await there.aadhaarOtp.verify({ requestId: await sent(there), otp: new Secret(code) })).toEqual({ kind });
  });

  it.each(Object.keys(CODE_MAGIC))('%s is an outage, and the code may be tried after it', async (code) => {
    const there = await sandbox();
    const requestId = await sent(there);
    await outageOf(there.aadhaarOtp.verify({ requestId, otp: new Secret(code) }));
    expect((await there.aadhaarOtp.verify({ requestId, otp: new Secret('123456') })).kind).toBe('proven');
  });

  it('is refused for a number without a mobile', async () => {
    const { aadhaarOtp } = await sandbox();
    const request = { aadhaar: new Secret('999955183433'), reference: 'r1' };
    expect(await aadhaarOtp.request(request)).toEqual({ kind: 'refused' });
    await outageOf(aadhaarOtp.request({ ...request, aadhaar: new Secret('999990501894') }));
  });
});

describe('DigiLocker at the sandbox', () => {
  const redirectUrl = 'http://localhost:3000/kyc/digilocker';
  const visit = (url: string, query: string) => fetch(`${url}${query}`, { redirect: 'manual' });

  it('waits until somebody was there, and then tells who they are', async () => {
    const { digilocker } = await sandbox();
    const { requestId, url } = await digilocker.begin({ reference: 'r1', redirectUrl });
    expect(await digilocker.fetch(requestId)).toEqual({ kind: 'waiting' });
    expect((await visit(url, '')).headers.get('content-type')).toMatch('text/html');
    const back = await visit(url, '?do=approve&last4=1111');
    expect([back.status, back.headers.get('location')]).toEqual([
      302,
      `${redirectUrl}?success=True&id=${requestId}&scope=ADHAR`,
    ]);
    expect(await digilocker.fetch(requestId)).toMatchObject({ kind: 'proven', claims: { last4: '1111' } });
  });

  it.each(['refuse', 'nothing', 'not_linked'])('%s is a refusal, and stays one', async (deed) => {
    const { digilocker } = await sandbox();
    const { requestId, url } = await digilocker.begin({ reference: 'r1', redirectUrl });
    await visit(url, `?do=${deed}`);
    await visit(url, '?do=approve');
    expect(await digilocker.fetch(requestId)).toEqual({ kind: 'refused' });
  });
});

it('has every magic value in its guide', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/guides/kyc-sandbox.md'), 'utf8');
  const magic = [PAN_MAGIC, AADHAAR_MAGIC, CODE_MAGIC].flatMap((one) => Object.keys(one));
  expect(magic.filter((value) => !guide.includes(`\`${value}\``))).toEqual([]);
});
