import { later, type IsoTime } from '../../../shared/domain/time.ts';
import { judge, type Finding, type Live, type Resource, type Retention } from './judge.ts';
import type { Seen, TableReader } from './read-table.ts';

export type ReconcileDeps = {
  reader: TableReader;
  now: () => Promise<IsoTime>;
  /** The moment the first seal ends with; absent while nothing is sealed. */
  begun: IsoTime | undefined;
  retentionMs: number;
  /** How long after a change its entry may still be on its way. */
  settleMs: number;
  pause: (milliseconds: number) => Promise<unknown>;
};

/** `pending` are resources that change all the time: their last entries may be on their way. */
export type Reconciled = {
  resources: number;
  entries: number;
  findings: Finding[];
  pending: number;
  /** Keys of items that are not what the store writes. */
  unreadable: string[];
};

/** Looks at once: each is a Query or two. */
const AT_ONCE = 8;

type Suspect = { resource: Resource; key: { pk: string; sk: string } | undefined };

const nameOf = ({ resourceType, resourceId }: Resource): string => `${resourceType} ${resourceId}`;

const inTurns = async <T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> => {
  for (let from = 0; from < all.length; from += AT_ONCE) await Promise.all(all.slice(from, from + AT_ONCE).map(act));
};

/** Entries of one resource come together: its sequences are judged when those of the next begin. */
const partitions = (judged: (resource: Resource, logged: readonly number[]) => void) => {
  let open: { resource: Resource; logged: number[] } | undefined;
  const close = () => open && judged(open.resource, open.logged);
  return {
    close,
    take({ resource, sequence }: Extract<Seen, { kind: 'entry' }>) {
      if (open && nameOf(open.resource) === nameOf(resource)) open.logged.push(sequence);
      else {
        close();
        open = { resource, logged: [sequence] };
      }
    },
  };
};

/**
 * Compares every item of an audited entity with what is logged of it, and every part of the log with itself. What looks
 * wrong is looked at again, as it is then, once entries that are on their way have arrived.
 */
export const reconcile = async (
  { reader, now, begun, retentionMs, settleMs, pause }: ReconcileDeps,
  onDone: (count: number) => void,
): Promise<Reconciled> => {
  const at = await now();
  const retention: Retention = { begun: begun ?? at, kept: later(at, -retentionMs) };
  const suspects = new Map<string, Suspect>();
  const sum: Reconciled = { resources: 0, entries: 0, findings: [], pending: 0, unreadable: [] };
  const suspect = (one: Suspect) =>
    void suspects.set(nameOf(one.resource), { ...one, key: one.key ?? suspects.get(nameOf(one.resource))?.key });

  const log = partitions((resource, logged) => {
    if (judge(resource, { live: undefined, logged }, retention).length > 0) suspect({ resource, key: undefined });
  });
  for await (const { looked, seen } of reader.all()) {
    for (const one of seen) {
      if (one.kind === 'unreadable') sum.unreadable.push(`${one.key.pk} ${one.key.sk}`);
      if (one.kind !== 'entry') continue;
      log.take(one);
      sum.entries += 1;
    }
    const items = seen.filter((one) => one.kind === 'item');
    sum.resources += items.length;
    await inTurns(items, async ({ resource, key, live }) => {
      const logged = await reader.logged(resource, false);
      if (judge(resource, { live, logged }, retention).length > 0) suspect({ resource, key });
    });
    onDone(looked);
  }
  log.close();

  if (suspects.size > 0) await pause(settleMs);
  await inTurns([...suspects.values()], async ({ resource, key }) => {
    const live: Live | undefined = key && (await reader.live(key));
    const found = judge(resource, { live, logged: await reader.logged(resource, true) }, retention);
    const isFresh = live !== undefined && live.updatedAt > later(await now(), -settleMs);
    const settled = found.filter(({ kind }) => !(isFresh && kind === 'missing_tail'));
    sum.findings.push(...settled);
    if (settled.length < found.length) sum.pending += 1;
  });
  return sum;
};
