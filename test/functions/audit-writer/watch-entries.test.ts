import { describe, expect, it } from 'vitest';
import { fateOf } from '../../../functions/audit-writer/watch-entries.ts';
import { withoutValues } from '../../../shared/domain/audit/leaf.ts';
import { auditTrail } from '../../../shared/entities/audit-trail.ts';
import type { Raw } from '../../../shared/store/conditions.ts';
import { storeOver } from '../../../shared/store/store.ts';
import { create } from '../../../shared/store/writes.ts';
import { entryAt } from '../../support/audit-log.ts';
import { recorded } from '../../support/recorded.ts';

const at = '2026-11-22T06:30:00.000Z';

/** An entry in the table, and the record of the stream after something replaced its item. */
const changed = async (change: (item: Raw) => Raw | undefined) => {
  const { driver, records } = recorded();
  const entry = entryAt(at, { resourceId: 'ABCDEF', sequence: 1 });
  await storeOver(driver).write(at, create(auditTrail, entry));
  const key = { pk: 'AUDIT#UserAccount#ABCDEF', sk: '000000000001' };
  const item = (await driver.get(key))!;
  const after = change(item);
  await driver.write([after ? { kind: 'put', key, item: after, when: {} } : { kind: 'delete', key, when: {} }]);
  return records;
};

describe('an entry that was written', () => {
  it('is not watched while it is made', async () => {
    const [made] = await changed((item) => item);
    expect(fateOf(made!)).toBeUndefined();
  });

  it('may lose its values, all of them and nothing else', async () => {
    const records = await changed((item) => ({ ...withoutValues(item), view: withoutValues(item['view'] as Raw) }));
    expect(fateOf(records[1]!)).toEqual({ kind: 'erased' });
  });

  it.each([
    ['another action', (item: Raw) => ({ ...item, action: 'create' })],
    ['other values', (item: Raw) => ({ ...item, newValues: {} })],
    ['what lists show of it', (item: Raw) => ({ ...item, view: {} })],
    ['a longer life', (item: Raw) => ({ ...item, ttl: 1 })],
    ['a removal', () => undefined],
    ['a write that changes nothing', (item: Raw) => item],
  ])('is tampered with by %s', async (_, change) => {
    const records = await changed(change);
    expect(fateOf(records[1]!)).toEqual({ kind: 'tampered', name: 'UserAccount ABCDEF #1' });
  });

  it('may end by its time', async () => {
    const records = await changed(() => undefined);
    const identity = { type: 'Service', principalId: 'dynamodb.amazonaws.com' };
    expect(fateOf({ ...records[1]!, userIdentity: identity })).toEqual({ kind: 'expired' });
  });
});
