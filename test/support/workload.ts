import type { DynamoDBRecord, SQSEvent } from 'aws-lambda';
import type { Measured } from '../../docs/scale/workloads.ts';
import { notify } from '../../functions/notifier/notify.ts';
import { imagesOf } from '../../shared/adapters/table/audit/change-of.ts';
import type { Message } from '../../shared/domain/messages.ts';
import type { Raw } from '../../shared/store/conditions.ts';
import { INDEX_NAMES } from '../../shared/store/entity.ts';
import { auditedApp } from './audited.ts';
import { silent } from './sweeping.ts';

export type Audited = Awaited<ReturnType<typeof auditedApp>>;

const sizeOf = (image: Raw | undefined): number => (image === undefined ? 0 : Buffer.byteLength(JSON.stringify(image)));

/** Index entries that a change writes: one that stays is written again, one that moves is deleted and written. */
const indexWrites = (before: Raw | undefined, after: Raw | undefined): number => {
  const each = INDEX_NAMES.map((name) => {
    const [was, is] = [before, after].map((image) =>
      image?.[`${name}pk`] === undefined ? undefined : JSON.stringify([image[`${name}pk`], image[`${name}sk`]]),
    );
    return was === is ? Number(is !== undefined) : Number(was !== undefined) + Number(is !== undefined);
  });
  return each.reduce((sum, one) => sum + one, 0);
};

/** The sharded lists that an image is in, without the number of the shard; hours, days and codes are all one. */
const listsOf = (image: Raw | undefined): string[] =>
  INDEX_NAMES.flatMap((name) => /^(.+)#\d$/.exec(String(image?.[`${name}pk`]))?.[1] ?? []).map((list) =>
    list.replaceAll(/[^#]*\d[^#]*/g, '…'),
  );

const countOf = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(names)].sort().map((name) => [name, names.filter((one) => one === name).length]));

const changesOf = (records: readonly DynamoDBRecord[]) => records.map(imagesOf);

/** What the notifier does once messages are delivered: it strikes out what was owed. */
const sent = (app: Audited['app'], messages: readonly Message[]) => {
  const { store, now, metrics } = app;
  const [sendEmail, sendSms] = [() => Promise.resolve(), () => Promise.resolve()];
  const Records = messages.map((message) => ({ messageId: message.id, body: JSON.stringify(message) }));
  return notify({ sendEmail, sendSms, store, now, metrics, log: silent })({ Records } as SQSEvent);
};

/** Runs an act and what the notifier and the audit-writer make of it, and counts everything that costs. */
export const measure = async ({ app, records, deliver }: Audited, act: () => Promise<number>): Promise<Measured> => {
  await deliver();
  const from = records.length;
  const said = [app.outbox.length, app.lines.length] as const;
  const called = app.vaultCalls();
  let requests = 0;
  const cost = await app.cost(async () => {
    requests = await act();
  });
  const messages = app.outbox.slice(said[0]);
  const told = await app.cost(() => sent(app, messages));
  const until = records.length;
  const symmetricCalls = app.vaultCalls() - called;
  const logBytes = app.lines.slice(said[1]).reduce((sum, line) => sum + line.length, 0);
  const written = await app.cost(deliver);
  const own = changesOf(records.slice(from, until));
  const all = changesOf(records.slice(from));
  const entries = changesOf(records.slice(until)).filter(({ after }) => after?.['entity'] === 'AuditTrail');
  return {
    requests,
    steps: cost.steps,
    readUnits: cost.readUnits,
    writeUnits: cost.writeUnits + told.writeUnits,
    indexUnits: all.reduce((sum, { before, after }) => sum + indexWrites(before, after), 0),
    symmetricCalls,
    signatures: cost.signatures,
    emails: messages.filter(({ channel }) => channel === 'email').length,
    sms: messages.filter(({ channel }) => channel === 'sms').length,
    changes: own.length,
    entries: entries.length,
    entryUnits: written.readUnits + written.writeUnits,
    logBytes: Math.round(logBytes / 100) * 100,
    bytes: Math.round(all.reduce((sum, { before, after }) => sum + sizeOf(after) - sizeOf(before), 0) / 100) * 100,
    lists: countOf(all.flatMap(({ after }) => listsOf(after))),
  };
};
