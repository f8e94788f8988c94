import { describe, expect, it } from 'vitest';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import type { Store } from '../../shared/store/store.ts';
import { loggedJourney } from './support.ts';

type Journey = Awaited<ReturnType<typeof loggedJourney>>;

const account = (text: string) => text.includes('AUDIT#UserAccount');

const sequencesOf = async ({ store, userCode }: Journey): Promise<number[]> => {
  const { items } = await store.list(
    auditTrail,
    { index: 'primary', of: { resourceType: 'UserAccount', resourceId: userCode } },
    { limit: 50, newestFirst: false },
  );
  return items.map(({ sequence }) => sequence);
};

/** As Lambda writes what it gives up to S3. */
const givenUp = (functionArn: string, Records: unknown[], asText = true) => ({
  requestContext: { functionArn, condition: 'RetryAttemptsExhausted', approximateInvokeCount: 11 },
  version: '1.0',
  payload: asText ? JSON.stringify({ Records }) : { Records },
});

const ARN = 'arn:aws:lambda:ap-south-1:111122223333:function:CredbuzzPay-prod-background-auditwriterFunction0A-x:live';

describe('audit:replay', () => {
  it('heals the gap that a table out of reach has left, and removes what it wrote', async () => {
    const journey = await loggedJourney();
    await journey.writeLog(account);
    const parked = await journey.keys();
    expect([await sequencesOf(journey), parked.length]).toEqual([[], 5]);
    expect((await journey.reconciled()).findings).toMatchObject([{ kind: 'missing_tail', first: 1, last: 5 }]);
    expect(await journey.replayed()).toEqual({
      objects: 5,
      written: 5,
      there: 0,
      removed: 5,
      others: 0,
      remaining: [],
    });
    expect([await sequencesOf(journey), await journey.keys()]).toEqual([[1, 2, 3, 4, 5], []]);
    expect((await journey.reconciled()).findings).toEqual([]);
  });

  it('only looks with --dry-run', async () => {
    const journey = await loggedJourney();
    await journey.writeLog(account);
    expect(await journey.replayed({ dry: true })).toMatchObject({ objects: 5, written: 5, removed: 0 });
    expect([await sequencesOf(journey), (await journey.keys()).length]).toEqual([[], 5]);
  });

  it('does no harm twice, nor at the same time as another', async () => {
    const journey = await loggedJourney();
    await journey.writeLog(account);
    const objects = await journey.keys();
    const [one, other] = await Promise.all([journey.replayed(), journey.replayed()]);
    expect([one.remaining, other.remaining, await journey.keys()]).toEqual([[], [], []]);
    expect(await sequencesOf(journey)).toEqual([1, 2, 3, 4, 5]);
    await journey.writeLog();
    await journey.put(objects[0]!, journey.records[0]);
    expect(await journey.replayed()).toMatchObject({ written: 0, removed: 1, remaining: [] });
  });

  it.each([
    ['as a text', ARN, true],
    ['as an object', ARN, false],
    ['of the local pump', 'audit-writer', true],
  ])('takes batches that were given up, %s', async (_, arn, asText) => {
    const journey = await loggedJourney();
    await journey.put('aws/lambda/0b1c/shardId-0/2026/11/22/x', givenUp(arn, journey.records, asText));
    expect(await journey.replayed()).toMatchObject({ objects: 1, removed: 1, remaining: [] });
    expect((await journey.reconciled()).findings).toEqual([]);
  });

  it('leaves alone what another function gave up', async () => {
    const journey = await loggedJourney();
    await journey.put('failed/projections/shard/1-2.json', givenUp('projections', journey.records));
    expect(await journey.replayed()).toMatchObject({ others: 1, written: 0, removed: 0, remaining: [] });
    expect(await journey.keys()).toHaveLength(1);
  });

  it('keeps an object until the last of its records is in the log', async () => {
    const journey = await loggedJourney();
    await journey.put('failed/audit-writer/shard/1-9.json', givenUp('audit-writer', journey.records));
    const fifth = (text: string) => text.includes('"sequence":5') && account(text);
    const flaky: Pick<Store, 'commit' | 'get'> = {
      get: journey.store.get,
      commit: (at, writes) =>
        Object.values(writes).some((write) => fifth(JSON.stringify(write.operation(at))))
          ? Promise.reject(new Error('throttled'))
          : journey.store.commit(at, writes),
    };
    const { remaining, removed } = await journey.replayed({ store: flaky });
    expect([removed, remaining]).toEqual([
      0,
      [
        {
          key: 'failed/audit-writer/shard/1-9.json',
          reason: `UserAccount ${journey.userCode} #5: throttled`,
        },
      ],
    ]);
    expect(await sequencesOf(journey)).toEqual([1, 2, 3, 4]);
    expect(await journey.replayed()).toMatchObject({ written: 1, removed: 1, remaining: [] });
  });

  it('keeps what it cannot read, with the reason, and goes on with the others', async () => {
    const journey = await loggedJourney();
    await journey.writeLog(account);
    const image = { entity: { S: 'UserAccount' }, pk: { S: 'USER#X' }, sk: { S: 'A' }, userCode: { S: 'X' } };
    const unstamped = { eventName: 'MODIFY', dynamodb: { Keys: image, NewImage: image } };
    await journey.put('parked/a.json', 'nonsense');
    await journey.put('parked/b.json', { hello: 'world' });
    await journey.put('parked/c.json', unstamped);
    const { removed, remaining } = await journey.replayed();
    expect([removed, remaining.map(({ key }) => key)]).toEqual([
      5,
      ['parked/a.json', 'parked/b.json', 'parked/c.json'],
    ]);
    expect(remaining[0]?.reason).toBe('it is not JSON');
    expect(await journey.keys()).toEqual(['parked/a.json', 'parked/b.json', 'parked/c.json']);
  });

  it('does not lose what the stream told of a changed entry', async () => {
    const journey = await loggedJourney();
    const before = {
      entity: { S: 'AuditTrail' },
      resourceType: { S: 'UserAccount' },
      resourceId: { S: 'ABCDEF' },
      sequence: { N: '3' },
    };
    const Records = [{ eventName: 'REMOVE', dynamodb: { Keys: before, OldImage: before } }];
    await journey.put('failed/audit-writer/shard/1-1.json', givenUp('audit-writer', Records));
    const { removed, remaining } = await journey.replayed();
    expect([removed, remaining[0]?.reason]).toEqual([
      0,
      'UserAccount ABCDEF #3 of the log itself was changed or removed: see docs/runbooks/audit-tampered.md',
    ]);
  });
});
