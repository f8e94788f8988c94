import { describe, expect, it } from 'vitest';
import { days, minutes, seconds } from '../../shared/domain/time.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { memoryDriver } from '../../shared/store/memory-driver.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { codesOf, newPerson, register, stepUp } from '../support/journey.ts';

const key = { 'Idempotency-Key': '0123456789abcdef' };

const start = (app: TestApp, body: unknown, headers: Record<string, string> = key) =>
  app.request('POST', '/v1/registrations', { body, headers });

const accounts = async (app: TestApp) =>
  (await app.store.list(userAccount, { index: 'byActive', of: { isActive: true } }, { limit: 100 })).items.length;

describe('an Idempotency-Key', () => {
  it('gives the same answer again, and does nothing again', async () => {
    const app = await testApp();
    const person = newPerson();
    const [first, second] = [await start(app, person), await start(app, person)];
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(app.outbox).toHaveLength(2);
    expect(await accounts(app)).toBe(1);
  });

  it('lets one of fifty parallel repetitions run, and tells the others so', async () => {
    const app = await testApp();
    const person = newPerson();
    const answers = await Promise.all(Array.from({ length: 50 }, () => start(app, person)));
    const codes = new Set(answers.map(({ status, body }) => body.code ?? status));
    expect([...codes].every((code) => code === 202 || code === 'idempotency_in_progress')).toBe(true);
    expect(answers.find(({ status }) => status === 409)?.headers['retry-after']).toBe('60');
    expect(await accounts(app)).toBe(1);
    expect((await start(app, person)).status).toBe(202);
  });

  it('is refused with another body by the same user, and is nobody else’s', async () => {
    const app = await testApp();
    const [first, second] = [newPerson(), newPerson()];
    const [one, other] = [await register(app, first), await register(app, second)];
    await stepUp(app, one.accessToken, first);
    await stepUp(app, other.accessToken, second);
    const change = (token: string, email: string) =>
      app.request('POST', '/v1/me/contacts', { token, body: { email }, headers: key });
    expect((await change(one.accessToken, 'a@example.com')).status).toBe(202);
    expect((await change(one.accessToken, 'b@example.com')).body.code).toBe('idempotency_mismatch');
    expect((await change(other.accessToken, 'c@example.com')).status).toBe(202);
  });

  it('keeps no answer that holds a secret', async () => {
    const driver = memoryDriver();
    const app = await testApp({ driver });
    const person = newPerson();
    await register(app, person);
    const body = { identifier: person.email, password: person.password, platform: 'web' };
    const first = await app.request('POST', '/v1/sessions', { body, headers: key });
    const second = await app.request('POST', '/v1/sessions', { body, headers: key });
    expect([first.status, second.status, second.body.code]).toEqual([201, 409, 'idempotency_replayed']);
    const text = JSON.stringify(driver.items().filter((item) => item['entity'] === 'IdempotencyRecord'));
    for (const secret of [
      first.body['accessToken'],
      first.body['refreshToken'],
      person.password,
      person.email,
      '0123456789abcdef',
    ])
      expect(text).not.toContain(secret);
  });

  it('may be used again when the answer was to wait', async () => {
    const app = await testApp();
    const person = newPerson();
    const { body } = await start(app, person);
    const resend = () =>
      app.request('POST', `/v1/registrations/${String(body['registrationId'])}/resend`, {
        body: { channel: 'both' },
        headers: { 'Idempotency-Key': 'resend-1234567890' },
      });
    expect((await resend()).body.code).toBe('otp_cooldown');
    app.advance(seconds(60));
    expect((await resend()).status).toBe(202);
    expect((await resend()).headers['idempotency-replayed']).toBe('true');
  });

  it('may be used again when we failed', async () => {
    const app = await testApp();
    const person = newPerson();
    app.faults.delivery = true;
    expect((await start(app, person)).status).toBe(503);
    app.faults.delivery = false;
    expect((await start(app, person)).status).toBe(202);
  });

  it('runs again when a process died, after its lease', async () => {
    const app = await testApp();
    const person = newPerson();
    app.faults.hang = true;
    void start(app, person);
    await expect.poll(() => app.hanging()).toBe(1);
    app.faults.hang = false;
    expect((await start(app, person)).body.code).toBe('idempotency_in_progress');
    app.advance(minutes(1));
    expect((await start(app, person)).status).toBe(202);
    app.advance(seconds(1));
    await app.request('POST', '/v1/registrations', { body: person });
    expect(await accounts(app)).toBe(1);
    expect(codesOf(app, person).emailOtp).toBe('000000');
  });

  it('is forgotten after a day, whether or not DynamoDB removed it', async () => {
    const app = await testApp();
    const person = newPerson();
    await start(app, person);
    app.advance(days(1));
    const again = await start(app, person);
    expect(again.headers).not.toHaveProperty('idempotency-replayed');
  });

  it.each(['short', 'x'.repeat(129), 'with space in it 0123456789', 'ünïcödë-0123456789'])(
    'must be 16 to 128 printable characters: %s',
    async (bad) => {
      const app = await testApp();
      const { status, body } = await start(app, newPerson(), { 'Idempotency-Key': bad });
      expect([status, body['errors']]).toEqual([400, [expect.objectContaining({ parameter: 'Idempotency-Key' })]]);
    },
  );
});
