import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loggedActions } from '../docs/audit/actions.ts';
import { functions, workflows } from '../functions/manifest.ts';
import { changeOf } from '../shared/adapters/table/audit/change-of.ts';
import { entryOf, type Entry } from '../shared/adapters/table/audit/entry-of.ts';
import { AuditAction } from '../shared/domain/choices.ts';
import { defaultPolicy } from '../shared/domain/policy.ts';
import { storeOver } from '../shared/store/store.ts';
import { admin } from './support/admins.ts';
import { testApp } from './support/app.ts';
import { logIn, newPerson, opened, register, stepUp } from './support/journey.ts';
import { applicant, putAadhaar, putPan } from './support/kyc.ts';
import { recorded } from './support/recorded.ts';
import { decide, review } from './support/reviewers.ts';
import { sweepers } from './support/sweepers.ts';
import { at, runAt } from './support/sweeping.ts';
import { onUser } from './support/users.ts';

const root = join(import.meta.dirname, '..');
const actions = Object.entries(loggedActions) as [AuditAction, (typeof loggedActions)[AuditAction]][];
const operations = new Map(
  workflows.flatMap(({ name, routes }) => Object.entries(routes).map(([id, route]) => [id, { name, route }] as const)),
);

/** The entries that the writer makes of what a table's stream carries. */
const entriesOf = ({ records }: Pick<ReturnType<typeof recorded>, 'records'>): Entry[] =>
  records.flatMap((record) => {
    const change = changeOf(record);
    const making = { at, salt: 'c2FsdA', retentionMs: defaultPolicy.audit.retentionMs };
    return change ? [entryOf(change, making)] : [];
  });

describe('what docs/audit/actions.ts declares', () => {
  it('names operations and functions that are there', () => {
    const named = actions.flatMap(([, { by, shown }]) => [...by, shown ?? by[0]].filter((one) => one !== undefined));
    expect(named.filter((one) => !operations.has(one))).toEqual([]);
    const others = functions.filter(({ kind }) => kind !== 'routes').map(({ name }) => name);
    const running = actions.flatMap(([, one]) => one.functions ?? []);
    expect(running.filter((one) => !others.includes(one))).toEqual([]);
  });

  it('is shown wherever it is logged', () =>
    expect(actions.filter(([, { by, shown }]) => by.length > 0 !== by.includes(shown ?? '')).map(([of]) => of)).toEqual(
      [],
    ));

  const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

  /** A file with everything of ours that it imports. */
  const closure = (path: string, seen = new Map<string, string>()): Map<string, string> => {
    if (seen.has(path)) return seen;
    const text = readFileSync(path, 'utf8');
    seen.set(path, text);
    for (const [, to = ''] of text.matchAll(/^(?:import|export) (?!type).*?from '(\.[^']+\.ts)';$/gms))
      closure(join(dirname(path), to), seen);
    return seen;
  };

  it.each(
    [...new Set(actions.flatMap(([, { by }]) => by))].map((operation) => ({
      operation,
      declared: actions.filter(([, { by }]) => by.includes(operation)).map(([action]) => action),
    })),
  )('is what the code of $operation can log', ({ operation, declared }) => {
    const file = join(root, 'functions', operations.get(operation)!.name, `${kebab(operation)}.ts`);
    const text = [...closure(file).values()].join('\n');
    expect(declared.filter((action) => !text.includes(`'${action}'`))).toEqual([]);
  });
});

describe('functions that run by the clock', () => {
  it.each(sweepers)('$name logs what is declared, without a request', async ({ name, seed, run }) => {
    const table = recorded();
    const store = storeOver(table.driver);
    await seed(store);
    table.records.length = 0;
    await run(store)(runAt(at));
    const entries = entriesOf(table);
    const declared = actions.filter(([, one]) => one.functions?.includes(name)).map(([action]) => action);
    const seen = new Set(entries.map(({ action }) => action));
    expect([...seen].filter((action) => !declared.includes(action))).toEqual([]);
    expect(entries.filter(({ requestPath }) => requestPath !== undefined)).toEqual([]);
  });
});

describe('a real request logs', () => {
  let entries: Entry[];
  const who: Record<string, string> = {};

  beforeAll(async () => {
    const table = recorded();
    const app = await testApp({ driver: table.driver });
    const boss = await admin(app, { role: 'super_admin' });
    table.records.length = 0;
    const on = onUser(app, boss.claims);
    const person = newPerson();
    const { userCode, accessToken: token } = await register(app, person);
    Object.assign(who, { boss: boss.userCode, user: userCode });
    const expected = async (answer: Promise<{ status: number; body: unknown }>, status: number) => {
      const { status: is, body } = await answer;
      expect([is, is === status ? undefined : body]).toEqual([status, undefined]);
    };
    await expected(app.request('PATCH', '/v1/me', { token, body: { city: 'Pune' } }), 200);
    await expected(stepUp(app, token, person), 204);
    const change = { currentPassword: person.password, newPassword: 'an entirely new phrase' };
    await expected(app.request('PUT', '/v1/me/password', { token, body: change }), 204);
    const again = opened(await logIn(app, { ...person, password: change.newPassword }));
    await expected(app.request('DELETE', '/v1/me/sessions/current', { token: again.accessToken }), 204);
    const asha = await applicant(app);
    who['asha'] = asha.userCode;
    await expected(putAadhaar(app, asha), 200);
    await expected(decide(app, boss, asha.userCode, 'aadhaar', 'approve'), 200);
    await expected(app.request('POST', '/v1/me/export', { token: asha.token }), 202);
    await expected(putPan(app, asha, { verificationMethod: 'manual' }), 200);
    await expected(decide(app, boss, asha.userCode, 'pan', 'reject', { reason: 'blurred' }), 200);
    const because = { body: { reason: 'court order 7' } };
    await expected(review(app, boss, asha.userCode, 'aadhaar', 'reveal', because), 200);
    const look = { claims: boss.claims, body: { pan: 'ABCPP1234F' } };
    await app.request('POST', '/v1/admin/kyc/lookup', look);
    await expected(on('PUT', userCode, '/features/KYC', { accessLevel: 'read_only' }), 201);
    await expected(on('DELETE', userCode, '/features/KYC'), 204);
    await expected(on('POST', userCode, '/block', { reason: 'chargebacks' }), 200);
    await expected(on('POST', userCode, '/unblock', { reason: 'cleared' }), 200);
    await expected(on('DELETE', userCode), 204);
    await expected(on('POST', userCode, '/restore'), 200);
    await expected(on('PUT', userCode, '/role', { role: 'admin', reason: 'new duties' }), 200);
    entries = entriesOf(table);
  });

  type Shows = {
    of: string;
    actor: 'user' | 'boss' | 'asha' | 'system';
    subject?: 'user' | 'asha';
    changed?: string[];
    reason?: string;
  };
  const shows: Partial<Record<AuditAction, Shows>> = {
    create: { of: 'UserAccount', actor: 'system', subject: 'user', changed: ['email', 'mobile'] },
    otp_request: { of: 'OtpRecord', actor: 'system' },
    otp_verify: { of: 'OtpRecord', actor: 'user', changed: ['status'] },
    update: { of: 'UserAccount', actor: 'user', subject: 'user', changed: ['city'] },
    login: { of: 'LoginActivity', actor: 'user', subject: 'user' },
    logout: { of: 'LoginActivity', actor: 'user', subject: 'user' },
    password_change: { of: 'Credentials', actor: 'user', subject: 'user', changed: ['passwordHash'] },
    kyc_submit: { of: 'AadhaarKyc', actor: 'asha', subject: 'asha' },
    kyc_approve: { of: 'AadhaarKyc', actor: 'boss', subject: 'asha', changed: ['status'] },
    kyc_reject: { of: 'PanKyc', actor: 'boss', subject: 'asha', changed: ['status'], reason: 'blurred' },
    reveal: { of: 'AuditEvent', actor: 'boss', subject: 'asha', reason: 'court order 7' },
    read: { of: 'AuditEvent', actor: 'boss' },
    access_grant: { of: 'AppAccessControl', actor: 'boss', subject: 'user' },
    access_revoke: { of: 'AppAccessControl', actor: 'boss', subject: 'user', changed: ['status'] },
    user_block: { of: 'UserAccount', actor: 'boss', subject: 'user', changed: ['userBlocked'], reason: 'chargebacks' },
    user_unblock: { of: 'UserAccount', actor: 'boss', subject: 'user', changed: ['userBlocked'], reason: 'cleared' },
    delete: { of: 'UserAccount', actor: 'boss', subject: 'user', changed: ['deletedAt'] },
    export: { of: 'Document', actor: 'asha', subject: 'asha' },
    restore: { of: 'UserAccount', actor: 'boss', subject: 'user', changed: ['deletedAt'] },
    role_change: { of: 'UserAccount', actor: 'boss', subject: 'user', changed: ['role'], reason: 'new duties' },
  };

  it.each(actions.flatMap(([action, { shown }]) => (shown === undefined ? [] : [[action, shown] as const])))(
    '%s (%s): who did what to whom, from where, and why',
    (action, shown) => {
      const { of, actor, subject, changed = [], reason } = shows[action]!;
      const { route } = operations.get(shown)!;
      const found = entries.filter(
        (entry) =>
          entry.action === action &&
          entry.resourceType === of &&
          entry.requestPath === route.path &&
          entry.sequence > 0,
      );
      const entry = found.find(({ changedFields }) => changed.every((field) => changedFields.includes(field)));
      expect(entry, `${found.length} entries of ${of}`).toMatchObject({
        requestMethod: route.method,
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        ipAddress: '203.0.113.7',
        userAgent: 'test/1.0',
        actorType: actor === 'boss' ? 'admin' : actor === 'system' ? 'system' : 'user',
        newValues: expect.anything(),
        ...(subject !== undefined && { subjectUserCode: who[subject] }),
        ...(reason !== undefined && { reason }),
      });
      expect(entry!.userCode).toBe(actor === 'system' ? undefined : who[actor]);
      expect(entry!.changedFields.length).toBeGreaterThan(0);
    },
  );
});
