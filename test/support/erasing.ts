import type { DynamoDBRecord } from 'aws-lambda';
import { expect } from 'vitest';
import { writeAudit } from '../../functions/audit-writer/write-audit.ts';
import { eraseDue } from '../../functions/erase-accounts/erase-due.ts';
import { eraseAccounts } from '../../functions/erase-accounts/schedule.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { days, minutes } from '../../shared/domain/time.ts';
import { sweepMark } from '../../shared/entities/sweep-mark.ts';
import { entities } from '../../shared/entities/registry.ts';
import type { Run } from '../../shared/platform/scheduled.ts';
import type { Raw } from '../../shared/store/conditions.ts';
import type { Driver } from '../../shared/store/driver.ts';
import type { Entity } from '../../shared/store/entity.ts';
import { storeOver } from '../../shared/store/store.ts';
import { erase as eraseItem } from '../../shared/store/writes.ts';
import { testApp, type TestApp } from './app.ts';
import { valid } from './bank-verifier.ts';
import { memoryDirectory } from './directory.ts';
import { ekycZip, proveOffline } from './ekyc.ts';
import { logIn, opened, stepUp } from './journey.ts';
import { applicant, placed, putBank, putBusiness, putPan, type Applicant } from './kyc.ts';
import { memoryPersonFiles } from './person-files.ts';
import { consumer } from './projecting.ts';
import { recordedOver } from './recorded.ts';
import { runAt, silent } from './sweeping.ts';

const { retention, secondLookMs } = defaultPolicy.privacy;

/** The whole API over a table, with everything that follows its stream, and the erasure. */
export const livingApp = async (table: Driver, items: () => Raw[] | Promise<Raw[]>) => {
  const { driver, records } = recordedOver(table);
  const app = await testApp({ driver });
  const beside = storeOver(table);
  const write = writeAudit({
    store: beside,
    parking: { park: () => Promise.reject(new Error('an entry of the log was parked')) },
    now: app.now,
    salt: () => 'c2FsdA',
    randomInt: () => 0,
    pause: () => Promise.resolve(),
    policy: defaultPolicy.audit,
    log: silent,
    metrics: { count: () => undefined },
  });
  const project = consumer(beside);
  const { files, put, left } = memoryPersonFiles();
  const directory = memoryDirectory();
  const deps = {
    store: storeOver(driver),
    files,
    directory: directory.directory,
    policy: app.policy.privacy,
    log: silent,
    limit: 100,
  };
  return {
    app,
    items,
    put,
    left,
    deps,
    directory,
    /** What follows the stream catches up. */
    keepUp: async (only: (record: DynamoDBRecord) => boolean = () => true) => {
      const news = records.splice(0).filter(only);
      expect(await write({ Records: news })).toEqual({ batchItemFailures: [] });
      expect(await project(news)).toEqual({ batchItemFailures: [] });
    },
    /** A run of the job, its watermark where the runs of the years before would have left it. */
    erase: async (run: Run = runAt(app.now())) => {
      await beside.write(app.now(), eraseItem(sweepMark, { sweeper: eraseAccounts.name }));
      return eraseDue(deps)(run);
    },
  };
};
export type LivingApp = Awaited<ReturnType<typeof livingApp>>;

/** Closes somebody's account, as they would. */
export const closed = async (app: TestApp, one: Pick<Applicant, 'password' | 'token'>): Promise<void> => {
  const { token } = one;
  await stepUp(app, token, one);
  const { status } = await app.request('DELETE', '/v1/me', { token });
  expect(status).toBe(202);
};

/** Somebody who did everything one can do, and closed their account. */
export const wholeLife = async ({ app, put, keepUp }: LivingApp) => {
  const asha = await applicant(app);
  const { token, userCode } = asha;
  await keepUp();
  await logIn(app, { ...asha, password: 'not this one' });
  await app.request('PATCH', '/v1/me', { token, body: { middleName: 'Kumari' } });
  await placed(app, asha, 'pan_image');
  await proveOffline(app, asha, await ekycZip(app));
  await putPan(app, asha, { panNumber: 'ABCPP1234E' });
  await app.request('DELETE', '/v1/me/kyc/pan', { token });
  await putPan(app, asha);
  await putBusiness(app, asha);
  await putBank(app, asha);
  app.bank.answers.start = valid('Asha Patil');
  await app.request('POST', '/v1/me/kyc/bank/penny-drop', { token });
  await app.request('POST', '/v1/otps', {
    body: { purpose: 'forgot_password', identifier: asha.email, otpType: 'email' },
  });
  await keepUp();
  app.advance(minutes(30));
  const again = opened(await logIn(app, asha, { device: { id: 'laptop-of-asha', name: "Asha's laptop" } }));
  put('uploads', userCode as never, 1);
  put('documents', userCode as never, 3);
  put('archive', userCode as never, 2);
  await closed(app, { ...asha, token: again.accessToken });
  await keepUp();
  return asha;
};

/** Everything that would tell whose account it was. */
export const marksOf = ({ email, mobile, device }: Applicant): string[] => [
  ...[email, mobile.slice(3), device.id, 'laptop'],
  ...['asha', 'patil', 'kumari', '1990-05-17', 'MG Road', '411001', 'Maharashtra'],
  ...['203.0.113.7', 'test/1.0', '"7058"', 'ABCXXXXX', '"1191"', '9876501234', '27AAB', 'U17110'],
];

const declared = new Map(Object.values<Entity>(entities).map((of) => [of.name, of]));

const isExpiring = (item: Raw): boolean => declared.get(String(item['entity']))?.privacy === 'expires';

/** The items that hold any of these, other than those that have ended by themselves. */
export const telling = (items: readonly Raw[], marks: readonly string[], at: string): string[] => {
  return items
    .filter((item) => !isExpiring(item) || Number(item['ttl']) * 1000 > Date.parse(at))
    .flatMap((item) => {
      const text = JSON.stringify(item).toLowerCase();
      return marks
        .filter((mark) => text.includes(mark.toLowerCase()))
        .map((mark) => `${String(item['entity'])} ${String(item['pk'])} ${String(item['sk'])}: ${mark}`);
    });
};

/** The day after an account without KYC had to be kept for is over, and the day after everything had. */
export const afterAYear = ({ app }: LivingApp) => app.advance(retention.accountMs + days(1));
export const afterAll = ({ app }: LivingApp) => app.advance(retention.kycMs - retention.accountMs);
export const secondLook = ({ app }: LivingApp) => app.advance(secondLookMs + minutes(1));
