import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { minutes } from '../../shared/domain/time.ts';
import { loggedJourney } from './support.ts';

type Journey = Awaited<ReturnType<typeof loggedJourney>>;

/** The log as it lies in the table, behind the application's back. */
const raw = ({ table, userCode }: Journey) => {
  const TableName = table.table;
  const pk = `AUDIT#UserAccount#${userCode}`;
  const entries = async () => {
    const { Items = [] } = await table.documents.send(
      new QueryCommand({ TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }),
    );
    return Items;
  };
  return {
    entries,
    remove: async (...sequences: number[]) => {
      for (const { sk } of (await entries()).filter(({ sequence }) => sequences.includes(Number(sequence))))
        await table.documents.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
    },
    put: (Item: Record<string, unknown>) => table.documents.send(new PutCommand({ TableName, Item })),
    removeItem: (key: Record<string, string>) => table.documents.send(new DeleteCommand({ TableName, Key: key })),
  };
};

const whole = async (): Promise<Journey> => {
  const journey = await loggedJourney();
  await journey.writeLog();
  return journey;
};

describe('audit:reconcile', () => {
  it('finds a whole log whole, and does not wait', async () => {
    const journey = await whole();
    const { resources, entries, findings, pending, unreadable } = await journey.reconciled();
    expect({ findings, pending, unreadable, waits: journey.waits }).toEqual({
      findings: [],
      pending: 0,
      unreadable: [],
      waits: [],
    });
    expect([resources > 8, entries > resources]).toEqual([true, true]);
  });

  it.each([
    [
      'in between',
      [2, 4],
      [
        { kind: 'gap', first: 2, last: 2 },
        { kind: 'gap', first: 4, last: 4 },
      ],
    ],
    ['at the beginning', [1], [{ kind: 'missing_head', first: 1, last: 1 }]],
    ['at the end', [4, 5], [{ kind: 'missing_tail', first: 4, last: 5 }]],
    ['everywhere', [1, 2, 3, 4, 5], [{ kind: 'missing_tail', first: 1, last: 5 }]],
  ])('names what is missing %s', async (_, sequences, expected) => {
    const journey = await whole();
    await raw(journey).remove(...sequences);
    const { findings } = await journey.reconciled();
    const resource = { resourceType: 'UserAccount', resourceId: journey.userCode };
    expect(findings).toEqual(expected.map((one) => ({ ...one, ...resource })));
  });

  it('names an entry of a change that never was', async () => {
    const journey = await whole();
    const { entries, put } = raw(journey);
    const last = (await entries()).at(-1)!;
    await put({ ...last, sk: String(6).padStart(String(last['sk']).length, '0') });
    expect((await journey.reconciled()).findings).toMatchObject([{ kind: 'extra', first: 6, last: 6 }]);
  });

  it('looks again before it says so, and counts what arrived meanwhile', async () => {
    const journey = await whole();
    const { entries, remove, put } = raw(journey);
    const third = (await entries()).find(({ sequence }) => sequence === 3)!;
    await remove(3);
    expect((await journey.reconciled(() => put(third))).findings).toEqual([]);
    expect(journey.waits).toEqual([minutes(2)]);
  });

  it('does not call missing what was done a moment ago', async () => {
    const journey = await whole();
    await journey.app.request('PATCH', '/v1/me', { token: journey.token, body: { city: 'Goa' } });
    expect(await journey.reconciled()).toMatchObject({ findings: [], pending: 1 });
    journey.app.advance(minutes(3));
    expect(await journey.reconciled()).toMatchObject({ findings: [{ kind: 'missing_tail', first: 6 }], pending: 0 });
  });

  it('looks for gaps in the log of what is not there any more', async () => {
    const journey = await whole();
    const { remove, removeItem } = raw(journey);
    const { Keys } = journey.records.find(
      ({ dynamodb }) => dynamodb?.NewImage?.['entity']?.S === 'UserAccount',
    )!.dynamodb!;
    await removeItem({ pk: Keys!['pk']!.S!, sk: Keys!['sk']!.S! });
    expect((await journey.reconciled()).findings).toEqual([]);
    await remove(3);
    expect((await journey.reconciled()).findings).toMatchObject([{ kind: 'gap', first: 3, last: 3 }]);
  });

  it('names what the store did not write', async () => {
    const journey = await whole();
    await raw(journey).put({ pk: 'USER#ODD', sk: 'A#PROFILE', entity: 'UserAccount', userCode: 'ODD' });
    expect((await journey.reconciled()).unreadable).toEqual(['USER#ODD A#PROFILE']);
  });
});
