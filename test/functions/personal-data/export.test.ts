import { describe, expect, it } from 'vitest';
import { giveUp } from '../../../functions/expire-uploads/give-up.ts';
import { makeCopies } from '../../../functions/make-exports/make-copies.ts';
import { days, later, minutes } from '../../../shared/domain/time.ts';
import { personalExport } from '../../../shared/entities/personal-export.ts';
import { userAccount } from '../../../shared/entities/user-account.ts';
import { replace } from '../../../shared/store/writes.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { closed, livingApp } from '../../support/erasing.ts';
import { newPerson, register } from '../../support/journey.ts';
import { AADHAAR, applicant, putAadhaar, putBank, putPan } from '../../support/kyc.ts';
import { copyAskedFor } from '../../support/due-records.ts';
import { at, runAt, silent, sweeperRules } from '../../support/sweeping.ts';
import type { TestApp } from '../../support/app.ts';

const living = () => {
  const driver = memoryDriver();
  return livingApp(driver, () => driver.items());
};

const ask = (app: TestApp, token: string) => app.request('POST', '/v1/me/export', { token });
const make = ({ store, files, policy, now }: TestApp) =>
  makeCopies({ store, documents: files.documents, policy: policy.documents, log: silent, limit: 10 })(runAt(now()));
const show = (app: TestApp, token: string, documentId: unknown) =>
  app.request('GET', `/v1/me/documents/${String(documentId)}`, { token });

type Copy = { userCode: string; data: Record<string, Record<string, unknown>[]> };
const copyOf = (app: TestApp, userCode: string, documentId: unknown) =>
  JSON.parse(app.files.kept(`${userCode}/${String(documentId)}`)!.bytes.toString()) as Copy;

describe('a copy of my data', () => {
  it('is asked for, made, and then mine to fetch for some days', async () => {
    const { app } = await living();
    const { accessToken: token } = await register(app, newPerson());
    const asked = await ask(app, token);
    expect(asked.status).toBe(202);
    const { documentId } = asked.body;
    const waiting = (await show(app, token, documentId)).body;
    expect(waiting).toMatchObject({ kind: 'personal_data', status: 'in_preparation' });
    expect(waiting).not.toHaveProperty('download');
    expect(await make(app)).toEqual({ made: 1, refused: 0, failed: 0 });
    expect((await show(app, token, documentId)).body).toMatchObject({
      status: 'ready',
      contentType: 'application/json',
      download: { url: expect.stringContaining(`personal_data-${String(documentId)}.json`) as unknown },
    });
  });

  it('holds what is held, whole where it is mine, masked where it is a number, and nothing secret', async () => {
    const { app, keepUp } = await living();
    const asha = await applicant(app);
    await putAadhaar(app, asha);
    await putPan(app, asha);
    await putBank(app, asha);
    await keepUp();
    const { documentId } = (await ask(app, asha.token)).body;
    await make(app);
    const { userCode, data } = copyOf(app, asha.userCode, documentId);
    expect([userCode, data['UserAccount']?.[0]]).toMatchObject([
      asha.userCode,
      { email: asha.email, mobile: asha.mobile, firstName: 'Asha', dob: '1990-05-17' },
    ]);
    expect(data['AadhaarKyc']?.[0]).toMatchObject({ aadhaarLast4: '7058', aadhaarDob: '1990-05-17' });
    expect(data['BankDetails']?.[0]).toMatchObject({ accountNumberLast4: '1191' });
    expect(Object.keys(data)).toEqual(
      expect.arrayContaining(['Consent', 'LoginActivity', 'OtpRecord', 'Document', 'KnownDevice', 'AuditTrail']),
    );
    const text = JSON.stringify(data);
    for (const number of [AADHAAR[0], 'ABCPP1234F', '026291800001191', 'argon2']) expect(text).not.toContain(number);
    expect(text).not.toMatch(/(?:Hash|ingerprint|Encrypted)":(?!"\[redacted\]")/);
    expect(text).not.toContain('"stamp"');
  });

  it('does not say where others acted from', async () => {
    const { app, keepUp } = await living();
    const one = newPerson();
    const { userCode, accessToken: token } = await register(app, one);
    const [account] = (await app.store.list(userAccount, { index: 'byActive', of: { isActive: true } }, { limit: 1 }))
      .items;
    const stamp = {
      action: 'update' as const,
      actorType: 'admin' as const,
      actor: 'ADMIN2',
      ip: '198.51.100.77',
      userAgent: 'panel/9',
      at: app.now(),
    };
    const found = await app.store.get(userAccount, { userCode: account!.userCode });
    await app.store.write(app.now(), replace(userAccount, found!, { kycRiskClass: 'high' }, stamp));
    await keepUp();
    const { documentId } = (await ask(app, token)).body;
    await make(app);
    const text = JSON.stringify(copyOf(app, userCode, documentId));
    expect(text).toContain('ADMIN2');
    expect(text).not.toMatch(/198\.51\.100\.77|panel\/9/);
    expect(text).toContain('203.0.113.7');
  });

  it('is made once for however many requests, and some times a day', async () => {
    const { app } = await living();
    const { accessToken: token, userCode } = await register(app, newPerson());
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(app, token)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${String(body['documentId'])}`)).size).toBe(1);
    expect(await make(app)).toMatchObject({ made: 1 });
    expect(await app.store.get(personalExport, { userCode: userCode as never })).toBeUndefined();
    const second = await ask(app, token);
    expect(second.body['documentId']).not.toBe(answers[0]?.body['documentId']);
    await make(app);
    const third = await ask(app, token);
    expect([third.status, third.body.code]).toEqual([429, 'rate_limited']);
  });

  it('is in the log as what it is', async () => {
    const { app, keepUp } = await living();
    const { accessToken: token } = await register(app, newPerson());
    await ask(app, token);
    await keepUp();
    const { items } = (await app.request('GET', '/v1/me/audit', { token })).body as { items: { action: string }[] };
    expect(items.filter(({ action }) => action === 'export')).toMatchObject([{ resourceType: 'Document', byMe: true }]);
  });

  it('cannot be uploaded', async () => {
    const { app } = await living();
    const { accessToken: token } = await register(app, newPerson());
    const body = { kind: 'personal_data', contentType: 'application/json', size: 10, sha256: 'a'.repeat(64) };
    const { status, body: said } = await app.request('POST', '/v1/me/documents', { token, body });
    expect([status, said.code]).toEqual([400, 'validation_failed']);
  });

  it('is not made for who closed their account meanwhile', async () => {
    const { app } = await living();
    const person = newPerson();
    const { accessToken: token } = await register(app, person);
    await ask(app, token);
    await closed(app, { ...person, token });
    await make(app);
    expect(app.files.keys('documents')).toEqual([]);
    expect(await make(app)).toEqual({ made: 0, refused: 0, failed: 0 });
  });

  it('goes after some days, its file with it', async () => {
    const { app } = await living();
    const { accessToken: token } = await register(app, newPerson());
    const { documentId } = (await ask(app, token)).body;
    await make(app);
    app.advance(days(7));
    expect(app.files.keys('documents')).toHaveLength(1);
    app.advance(minutes(61));
    await giveUp({ store: app.store, documents: app.files.documents, log: silent, limit: 10 })(runAt(app.now()));
    expect(app.files.keys('documents')).toEqual([]);
    const again = await register(app, newPerson());
    expect((await show(app, again.accessToken, documentId)).status).toBe(404);
  });
});

describe('make-exports', () => {
  const kept = new Set<string>();
  sweeperRules({
    seed: async (store, count) => {
      for (let place = 0; place < count; place += 1) await copyAskedFor(store, later(at, -minutes(1 + (place % 50))));
    },
    run: (store, run, limit) =>
      makeCopies({
        store,
        documents: { keep: (key) => Promise.resolve(void kept.add(key)) },
        policy: { exportLifeMs: days(7) } as never,
        log: silent,
        limit,
      })(run),
    counted: 'made',
    settled: (items) => items.filter((item) => item['entity'] === 'Document' && item['status'] === 'ready').length,
    marks: false,
    calls: 300,
  });
});
