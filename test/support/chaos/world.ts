import { writeAudit } from '../../../functions/audit-writer/write-audit.ts';
import { workflows } from '../../../functions/manifest.ts';
import { seconds } from '../../../shared/domain/time.ts';
import { takesIdempotencyKey } from '../../../shared/http/route.ts';
import type { Raw } from '../../../shared/store/conditions.ts';
import type { Driver, Operation } from '../../../shared/store/driver.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver } from '../../../shared/store/store.ts';
import { testApp, type TestApp } from '../app.ts';
import { sha256 } from '../files.ts';
import { recordedOver } from '../recorded.ts';
import { silent } from '../sweeping.ts';
import type { Act } from './act.ts';
import { marksBetween } from './marks.ts';
import { misfortunes } from './misfortune.ts';

const routes = new Map(
  workflows.flatMap(({ name, routes: of }) =>
    Object.entries(of).map(([operation, route]) => [operation, { route, workflow: name }]),
  ),
);

/** A route of the manifest by its operation. @throws Error when there is none */
export const routeOf = (operation: string) => {
  const found = routes.get(operation);
  if (!found) throw new Error(`the manifest has no ${operation}`);
  return found;
};

const keyOf = ({ pk, sk }: Raw) => ({ pk: String(pk), sk: String(sk) });

/** Makes a table hold these items and no others. */
const refill = async (driver: Driver & { items(): Raw[] }, wanted: readonly Raw[]) => {
  const keys = new Set(wanted.map((item) => JSON.stringify(keyOf(item))));
  const operations: Operation[] = [
    ...wanted.map((item) => ({ kind: 'put' as const, key: keyOf(item), item, when: {} })),
    ...driver
      .items()
      .filter((item) => !keys.has(JSON.stringify(keyOf(item))))
      .map((item) => ({ kind: 'delete' as const, key: keyOf(item), when: {} })),
  ];
  const [first, ...rest] = operations;
  if (first) await driver.write([first, ...rest]);
};

/** What is outside the table, and how to put it back. */
const outsideOf = (app: TestApp) => {
  const lists: unknown[][] = [
    app.outbox,
    app.directory.invitations,
    app.bank.asked,
    app.bank.fetched,
    app.registry.asked,
  ];
  const maps: Map<unknown, unknown>[] = [app.bank.transfers, ...app.files.places];
  const before = {
    lists: lists.map((list) => list.length),
    maps: maps.map((map) => [...map]),
    users: structuredClone(app.directory.users),
  };
  return () => {
    for (const [place, list] of lists.entries()) list.length = before.lists[place] ?? 0;
    for (const [place, map] of maps.entries()) {
      map.clear();
      for (const [key, value] of before.maps[place] ?? []) map.set(key, value);
    }
    app.directory.users.splice(0, Infinity, ...structuredClone(before.users));
  };
};

/** A log of what the table's stream carries, by the real writer. @returns what is wrong with it */
const auditOf = async (app: TestApp, records: ReturnType<typeof recordedOver>['records']) => {
  const log = memoryDriver();
  let salts = 0;
  const write = writeAudit({
    store: storeOver(log),
    parking: { park: () => Promise.reject(new Error('nothing is parked here')) },
    now: app.now,
    salt: () => Buffer.from(String((salts += 1))).toString('base64url'),
    randomInt: () => 0,
    pause: () => Promise.resolve(),
    policy: app.policy.audit,
    log: silent,
    metrics: app.metrics,
  });
  const faults: string[] = [];
  for (let from = 0; from < records.length; from += 100) {
    const { batchItemFailures } = await write({ Records: records.slice(from, from + 100) });
    if (batchItemFailures.length > 0) faults.push('a record could not be written');
  }
  const entries = log.items().filter(({ entity }) => entity === 'AuditTrail');
  const of = Map.groupBy(entries, ({ resourceType, resourceId }) => `${String(resourceType)} ${String(resourceId)}`);
  for (const [resource, list] of of) {
    const sequences = list.map(({ sequence }) => Number(sequence)).sort((left, right) => left - right);
    if (sequences.some((sequence, place) => sequence !== place + 1))
      faults.push(`${resource} has ${sequences.join(', ')}`);
  }
  return faults;
};

/** An act's world, made once and put back as often as wanted: making one hashes passwords. */
export const worldOf = async ({ operation, prepare }: Act) => {
  const { route } = routeOf(operation);
  const fate = misfortunes();
  const table = memoryDriver();
  const { driver, records } = recordedOver(table);
  const app = await testApp({ driver, outside: fate.outside });
  const wish = await prepare(app);
  app.advance(seconds(1));
  const before = table.items();
  const begun = { at: app.now(), records: records.length };
  const putBack = outsideOf(app);
  const ask = (kind = '') => {
    const { params = {}, ...call } = typeof wish === 'function' ? wish() : wish;
    const path = Object.entries(params).reduce<string>(
      (filled, [name, value]) => filled.replace(`{${name}}`, value),
      route.path,
    );
    // Another body is another request.
    const key = sha256(Buffer.from(JSON.stringify(call.body ?? '') + kind));
    const headers = { ...(takesIdempotencyKey(route) && { 'Idempotency-Key': key }), ...call.headers };
    return app.request(route.method, path, { ...call, headers });
  };
  return {
    app,
    route,
    fate,
    restore: async () => {
      await refill(table, before);
      putBack();
      records.length = begun.records;
      app.advance(Date.parse(begun.at) - Date.parse(app.now()));
    },
    ask,
    marks: () => marksBetween(before, table.items()),
    /** What reached the world outside, apart from messages: who is asked twice would pay, or be invited, twice. */
    reached: () => ({
      transfers: app.bank.transfers.size,
      invited: app.directory.invitations.length,
      admins: app.directory.users.map(({ enabled, groups }) => [enabled, ...groups]),
    }),
    told: () => app.outbox.map(({ template, channel }) => `${template} by ${channel}`),
    audit: () => auditOf(app, records),
  };
};

export type World = Awaited<ReturnType<typeof worldOf>>;
