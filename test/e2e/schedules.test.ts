import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { days, later, minutes, seconds } from '../../shared/domain/time.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { loginActivity } from '../../shared/entities/login-activity.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { dynamoDriver } from '../../shared/store/dynamo-driver.ts';
import { storeOver, type Store } from '../../shared/store/store.ts';
import { blockedUntil } from '../support/due.ts';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

let system: OwnSystem;
let store: Store;

beforeAll(async () => {
  system = await ownSystem();
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(localAws(system.endpoints().dynamodb)), {
    marshallOptions: { removeUndefinedValues: true },
  });
  store = storeOver(dynamoDriver(documents, { table: 'CredbuzzPay-local' }));
});
afterAll(() => system.stop());

const control = async (method: string, path: string) => {
  const response = await fetch(`${system.endpoints().local}${path}`, { method });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const run = (name: string) => control('POST', `/schedules/${name}/run`);
const now = async (): Promise<string> => String((await control('GET', '/clock')).body['now']);

/** The newest entry of something in the audit log, as soon as it is this one. */
const audited = (resourceType: string, resourceId: string) =>
  expect.poll(
    async () =>
      (await store.list(auditTrail, { index: 'primary', of: { resourceType, resourceId } }, { limit: 1 })).items[0],
    { timeout: 15_000 },
  );

describe('schedules of a running system', () => {
  it('have nothing to do at first', async () => {
    expect(await run('expire-otps')).toEqual({ status: 200, body: { expired: 0, refused: 0, failed: 0 } });
    expect(await run('close-sessions')).toEqual({ status: 200, body: { closed: 0, refused: 0, failed: 0 } });
    expect(await run('lift-blocks')).toEqual({
      status: 200,
      body: { unblocked: 0, unlocked: 0, refused: 0, failed: 0 },
    });
    expect(await run('password-expiry-notices')).toEqual({ status: 200, body: { sent: 0, skipped: 0, failed: 0 } });
    expect((await run('kyc-reminders')).body).toMatchObject({ expired: 0, sent: 0, failed: 0, oldestKycHours: 0 });
    expect((await run('make-coffee')).status).toBe(404);
  });

  it('mark a code expired once its time is over, in the table and in the audit log', async () => {
    const { body } = await system.call('POST', '/v1/registrations', { body: stranger() });
    const id = String(body['registrationId']) as never;
    await system.advance(minutes(11) / seconds(1));
    expect((await run('expire-otps')).body).toEqual({ expired: 1, refused: 0, failed: 0 });
    expect((await run('expire-otps')).body).toEqual({ expired: 0, refused: 0, failed: 0 });
    expect(await store.get(otpRecord, { id })).toMatchObject({ status: 'expired' });
    await audited('OtpRecord', id).toMatchObject({ action: 'update', actorType: 'system', reason: 'expired' });
  });

  it('run by themselves when the moved clock passes their time', async () => {
    const { body } = await system.call('POST', '/v1/registrations', { body: stranger() });
    await system.advance(minutes(30) / seconds(1));
    await expect
      .poll(async () => (await store.get(otpRecord, { id: String(body['registrationId']) }))?.status, {
        timeout: 20_000,
        interval: 250,
      })
      .toBe('expired');
  });

  it('lift a block whose time is over', async () => {
    const { userCode } = await blockedUntil(store, later(await now(), -minutes(2)));
    expect((await run('lift-blocks')).body).toEqual({ unblocked: 1, unlocked: 0, refused: 0, failed: 0 });
    expect(await store.get(userAccount, { userCode })).toMatchObject({ userBlocked: false });
    await audited('UserAccount', userCode).toMatchObject({ action: 'user_unblock', actorType: 'system' });
  });

  it('close an expired session, and tell people that their password expires', async () => {
    const person = stranger();
    const { body } = await registerOver(system, person);
    const { userCode } = body['user'] as { userCode: string };
    const began = await now();
    await system.advance(days(31) / seconds(1));
    expect((await run('close-sessions')).body).toMatchObject({ closed: 1, failed: 0 });
    const [login] = (await store.list(loginActivity, { index: 'primary', of: { partition: userCode } }, { limit: 1 }))
      .items;
    expect(login?.sessionDuration).toBeCloseTo(days(30) / seconds(1), -2);
    expect(Date.parse(login?.logoutTimestamp ?? '')).toBeLessThanOrEqual(Date.parse(later(began, days(30))));

    await system.advance(days(90 - 31 - 7) / seconds(1));
    await run('password-expiry-notices');
    await expect
      .poll(async () => (await system.messagesTo(person.email))[0], { timeout: 10_000 })
      .toMatchObject({ template: 'password_expiring', channel: 'email' });
    const received = (await system.messagesTo(person.email)).length;
    expect((await run('password-expiry-notices')).body).toEqual({ sent: 0, skipped: 0, failed: 0 });
    expect(await system.messagesTo(person.email)).toHaveLength(received);
  });
});
