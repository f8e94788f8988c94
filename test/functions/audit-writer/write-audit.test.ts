import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { writeAudit } from '../../../functions/audit-writer/write-audit.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { Sealed } from '../../../shared/domain/secret.ts';
import { auditTrail } from '../../../shared/entities/audit-trail.ts';
import { credentials } from '../../../shared/entities/credentials.ts';
import { userAccount } from '../../../shared/entities/user-account.ts';
import { audited } from '../../../shared/entities/registry.ts';
import { resourceId } from '../../../shared/store/entity.ts';
import { create, replace } from '../../../shared/store/writes.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver, type Store } from '../../../shared/store/store.ts';
import { testApp } from '../../support/app.ts';
import { newPerson, register } from '../../support/journey.ts';
import { recorded } from '../../support/recorded.ts';

const at = '2026-11-22T06:30:00.000Z';

const writer = (
  store: Pick<Store, 'commit'>,
  park: (key: string, record: unknown) => Promise<void> = () => Promise.resolve(),
) => {
  const logged: unknown[] = [];
  const run = writeAudit({
    store,
    parking: { park },
    now: () => at,
    salt: () => 'c2FsdA',
    randomInt: () => 0,
    pause: () => Promise.resolve(),
    policy: defaultPolicy.audit,
    log: { info: (...line) => logged.push(line), error: (...line) => logged.push(line) },
    metrics: { count: () => undefined },
  });
  return Object.assign((records: DynamoDBRecord[]) => run({ Records: records }), { logged });
};

/** A registration, walked through, with the stream records it made. */
const journey = async () => {
  const source = recorded();
  const app = await testApp({ driver: source.driver });
  const person = newPerson();
  const { userCode, accessToken: token } = await register(app, person);
  await app.request('PATCH', '/v1/me', { token, body: { firstName: 'Asha', city: 'Pune' } });
  await app.request('DELETE', '/v1/me/sessions/current', { token });
  return { ...source, person, userCode, app };
};

const entriesOf = (log: ReturnType<typeof memoryDriver>) =>
  log.items().filter((item) => item['entity'] === 'AuditTrail');

describe('the audit writer', () => {
  it('writes one entry per change of an audited entity, with contiguous sequences', async () => {
    const { records, driver } = await journey();
    const log = memoryDriver();
    expect(await writer(storeOver(log))(records)).toEqual({ batchItemFailures: [] });
    const items = driver.items();
    const resources = audited.flatMap((of) =>
      items
        .filter((item) => item['entity'] === of.name)
        .map((item) => ({ type: of.name, id: resourceId(of, item), version: Number(item['version']) })),
    );
    expect(resources.length).toBeGreaterThan(8);
    for (const { type, id, version } of resources) {
      const sequences = entriesOf(log)
        .filter((entry) => entry['resourceType'] === type && entry['resourceId'] === id)
        .map((entry) => Number(entry['sequence']));
      expect([type, sequences.sort()]).toEqual([type, Array.from({ length: version }, (_, place) => place + 1)]);
    }
    const account = entriesOf(log).filter((entry) => entry['resourceType'] === 'UserAccount');
    expect(account.map((entry) => entry['sequence'])).toEqual([1, 2, 3]);
  });

  it('says who, from where, and what changed from what to what', async () => {
    const { records, userCode } = await journey();
    const store = storeOver(memoryDriver());
    await writer(store)(records);
    const { items } = await store.list(
      auditTrail,
      { index: 'primary', of: { resourceType: 'UserAccount', resourceId: userCode } },
      { limit: 10, newestFirst: false },
    );
    expect(items.map(({ action, userCode: actor, actorType }) => [action, actor, actorType])).toEqual([
      ['create', undefined, 'system'],
      ['update', userCode, 'user'],
      ['update', userCode, 'user'],
    ]);
    expect(items[2]).toMatchObject({
      changedFields: ['city', 'firstName'],
      oldValues: {},
      newValues: { city: 'Pune', firstName: 'Asha' },
      subjectUserCode: userCode,
      requestMethod: 'PATCH',
      requestPath: '/v1/me',
      ipAddress: '203.0.113.7',
      description: `UserAccount ${userCode}: update of city, firstName`,
    });
  });

  it('records logins, codes and grants under their own actions', async () => {
    const { records } = await journey();
    const log = memoryDriver();
    await writer(storeOver(log))(records);
    const seen = new Set(entriesOf(log).map((entry) => `${String(entry['resourceType'])} ${String(entry['action'])}`));
    for (const expected of [
      'OtpRecord otp_request',
      'OtpRecord otp_verify',
      'LoginActivity login',
      'LoginActivity logout',
      'UserPlatformAccess access_grant',
      'Consent create',
    ]) {
      expect(seen).toContain(expected);
    }
  });

  it('keeps secrets out and contacts masked, by declaration', async () => {
    const { records, person } = await journey();
    const source = recorded();
    const stamp = { action: 'password_change', actorType: 'user', at } as const;
    const store = storeOver(source.driver);
    const fields = {
      userCode: 'ABCDEF' as never,
      passwordHash: '$argon2id$secret',
      passwordHistoryHashes: ['old-hash'],
    };
    const made = await store.write(at, create(credentials, fields, stamp));
    if (made.kind !== 'done') throw new Error('not made');
    await store.write(
      at,
      replace(
        credentials,
        made.item,
        { passwordHash: '$argon2id$other', totpSecretEncrypted: new Sealed('Y2lwaGVy') },
        stamp,
      ),
    );
    const log = memoryDriver();
    await writer(storeOver(log))([...records, ...source.records]);
    const text = JSON.stringify(log.items());
    for (const secret of [person.email, person.mobile, person.password, 'argon2id', 'old-hash', 'Y2lwaGVy'])
      expect(text).not.toContain(secret);
    const changed = entriesOf(log).find((entry) => entry['resourceType'] === 'Credentials' && entry['sequence'] === 2);
    expect(changed).toMatchObject({
      changedFields: ['passwordHash', 'totpSecretEncrypted'],
      newValues: { passwordHash: '[redacted]' },
    });
  });

  it('writes nothing twice when batches are delivered again, in any order', async () => {
    const { records } = await journey();
    const [once, often] = [memoryDriver(), memoryDriver()];
    await writer(storeOver(once))(records);
    const again = writer(storeOver(often));
    await again(records.toReversed());
    await again(records);
    await Promise.all([again(records.slice(3)), again(records)]);
    const sorted = (log: ReturnType<typeof memoryDriver>) =>
      log.items().sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
    expect(sorted(often)).toEqual(sorted(once));
  });

  it('tries three times, then parks the whole record and goes on', async () => {
    const { records } = await journey();
    const log = memoryDriver();
    const store = storeOver(log);
    const bad = records.find((record) => JSON.stringify(record).includes('UserAccount'))!;
    let tries = 0;
    const flaky: Pick<Store, 'commit'> = {
      commit: (when, writes) => {
        const wanted = Object.values(writes).map((write) => JSON.stringify(write.operation(when)));
        if (!wanted.some((one) => one.includes('AUDIT#UserAccount'))) return store.commit(when, writes);
        if (wanted.filter((one) => one.includes('AUDIT#')).length === 1) tries += 1;
        return Promise.reject(new Error('throttled'));
      },
    };
    const parked = new Map<string, unknown>();
    const result = await writer(flaky, (key, record) => Promise.resolve(void parked.set(key, record)))(records);
    expect(result).toEqual({ batchItemFailures: [] });
    expect(parked.size).toBe(3);
    expect(tries).toBe(9);
    expect([...parked.keys()].every((key) => key.startsWith('parked/USER%23'))).toBe(true);
    expect([...parked.values()]).toContainEqual(bad);
    expect(entriesOf(log).some((entry) => entry['resourceType'] === 'OtpRecord')).toBe(true);

    await writer(store)([...parked.values()] as DynamoDBRecord[]);
    expect(entriesOf(log).filter((entry) => entry['resourceType'] === 'UserAccount')).toHaveLength(3);
  });

  it('hands back to the stream only what could not even be parked', async () => {
    const { records } = await journey();
    const down: Pick<Store, 'commit'> = { commit: () => Promise.reject(new Error('down')) };
    const result = await writer(down, () => Promise.reject(new Error('also down')))(records);
    const audited = records.filter((record) => JSON.stringify(record).includes('"stamp"'));
    expect(result.batchItemFailures).toEqual(
      audited.map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber })),
    );
  });

  it('parks what it cannot read', async () => {
    const image = marshall({
      pk: 'USER#X',
      sk: 'A#PROFILE',
      entity: 'UserAccount',
      userCode: 'ABCDEF',
      version: 3,
    }) as never;
    const parked: string[] = [];
    const record = {
      eventID: '1',
      eventName: 'MODIFY',
      dynamodb: { Keys: image, NewImage: image, SequenceNumber: '7' },
    } as DynamoDBRecord;
    await writer(storeOver(memoryDriver()), (key) => Promise.resolve(void parked.push(key)))([record]);
    expect(parked).toEqual(['parked/USER%23X%7CA%23PROFILE/7.json']);
  });

  it('leaves DynamoDB’s own expiry alone, and logs any other removal', async () => {
    const image = marshall({
      pk: 'USER#ABCDEF',
      sk: 'A#PROFILE',
      entity: userAccount.name,
      userCode: 'ABCDEF',
      version: 3,
      city: 'Pune',
    }) as never;
    const removal = {
      eventID: '1',
      eventName: 'REMOVE',
      dynamodb: { Keys: image, OldImage: image, SequenceNumber: '7' },
    } as DynamoDBRecord;
    const expiry = {
      ...removal,
      userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
    } as DynamoDBRecord;
    const log = memoryDriver();
    await writer(storeOver(log))([expiry]);
    expect(log.items()).toEqual([]);
    await writer(storeOver(log))([removal]);
    expect(entriesOf(log)).toMatchObject([
      { sequence: 4, action: 'delete', actorType: 'system', oldValues: { city: 'Pune' } },
    ]);
  });
});
