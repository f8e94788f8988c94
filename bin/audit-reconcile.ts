import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { defaultPolicy } from '../shared/domain/policy.ts';
import { seconds } from '../shared/domain/time.ts';
import { auditSeal } from '../shared/entities/audit-seal.ts';
import { auditedTable } from './audit/place.ts';
import { paceOf } from './audit/reconcile/pace.ts';
import { tableReader } from './audit/reconcile/read-table.ts';
import { reconcile, type Reconciled } from './audit/reconcile/reconcile.ts';
import { whereOf } from './audit/where.ts';
import type { Finding } from './audit/reconcile/judge.ts';
import { oneLine } from './terminal/one-line.ts';
import { progressOf } from './terminal/progress.ts';
import { Unusable, wordsOf } from './terminal/unusable.ts';

const USAGE =
  'Usage: npm run audit:reconcile -- (--stage <name> | --local) [--rate <capacity units a second>] [--settle <seconds>] [--json]';

const Numbers = z.object({ rate: z.coerce.number().positive(), settle: z.coerce.number().nonnegative() });

const optionsOf = () => {
  try {
    const { values } = parseArgs({
      options: {
        stage: { type: 'string' },
        local: { type: 'boolean', default: false },
        rate: { type: 'string', default: '100' },
        settle: { type: 'string', default: '120' },
        json: { type: 'boolean', default: false },
      },
    });
    const numbers = Numbers.safeParse(values);
    if (numbers.success) return { ...values, ...numbers.data };
    throw new Error(`--${numbers.error.issues[0]?.path.join('.') ?? ''} is no such number`);
  } catch (cause) {
    throw new Unusable(`${wordsOf(cause)}. ${USAGE}`);
  }
};

const words: Record<Finding['kind'], string> = {
  gap: 'missing in between',
  missing_head: 'missing at the beginning',
  missing_tail: 'missing at the end',
  extra: 'beyond the version of the item',
};

const isWhole = ({ findings, unreadable }: Reconciled): boolean => findings.length + unreadable.length === 0;

const said = (done: Reconciled): string => {
  const { resources, entries, findings, pending, unreadable } = done;
  return [
    ...unreadable.map((key) => oneLine(`unreadable: ${key}: not what the store writes`)),
    ...findings.map(({ kind, resourceType, resourceId, first, last }) =>
      oneLine(
        `${kind}: ${resourceType} ${resourceId}: #${first}${first === last ? '' : ` to #${last}`} ${words[kind]}`,
      ),
    ),
    `${resources} items and ${entries} entries: ${isWhole(done) ? 'the log is whole' : `${findings.length + unreadable.length} findings`}${pending === 0 ? '' : `, ${pending} resources change too fast to tell: run this again`}.`,
    ...(isWhole(done)
      ? []
      : ['Run `npm run audit:replay`, then this again; what is still missing: docs/runbooks/audit-gaps.md.']),
  ].join('\n');
};

/** Compares the log with the table. @returns whether it is whole */
const main = async (): Promise<boolean> => {
  const { stage, local, rate, settle, json } = optionsOf();
  const { table, now } = auditedTable(whereOf({ stage, local }, USAGE));
  const reader = tableReader(table.documents, table.name, paceOf(rate));
  const first = await table.store.get(auditSeal, { number: 1 });
  const progress = progressOf('comparing', await reader.size());
  const done = await reconcile(
    {
      reader,
      now,
      begun: first?.through,
      retentionMs: defaultPolicy.audit.retentionMs,
      settleMs: seconds(settle),
      pause: (milliseconds) => {
        progress.stop();
        console.error('Some of it looks wrong: looking again when entries on their way have arrived.');
        return pause(milliseconds);
      },
    },
    progress.done,
  ).finally(progress.stop);
  console.log(json ? JSON.stringify(done) : said(done));
  return isWhole(done);
};

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (cause) {
  console.error(cause instanceof Unusable ? cause.message : cause);
  process.exitCode = 1;
}
