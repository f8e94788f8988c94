import type { Fault } from '../../shared/domain/audit/faults.ts';
import { keysOf } from '../../shared/adapters/table/audit/seal-keys.ts';
import { gapFault } from '../../shared/domain/audit/check-entries.ts';
import { later, type IsoTime } from '../../shared/domain/time.ts';
import { auditCheck, type AuditCheck } from '../../shared/entities/audit-check.ts';
import { auditSeal } from '../../shared/entities/audit-seal.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { create, replace } from '../../shared/store/writes.ts';
import { compare } from './compare.ts';
import { sealNext, type SealDeps } from './seal-next.ts';

/** Faults that are noted; all are counted and logged. */
const NOTED = 20;

type Deps = SealDeps & { log: Log };

/** The oldest seal whose entries the table still has; what is older is proved from the archive. */
const oldestKept = async ({ store, policy }: Deps, at: IsoTime): Promise<number> => {
  const query = { limit: 1, newestFirst: false, from: later(at, -policy.retentionMs) };
  const { items } = await store.list(auditSeal, { index: 'byTime', of: {} }, query);
  return items[0]?.number ?? 1;
};

/**
 * Seals that are compared now: the new ones, and some of the older ones. The walk through the older ones begins anew when
 * it has come to the new ones.
 */
const wanted = (
  { policy }: Deps,
  { fresh, older, oldest }: { fresh: readonly number[]; older: number; oldest: number },
): { numbers: number[]; next: number } => {
  const end = Math.min(...fresh);
  const from = Math.max(older, oldest);
  const walked = Array.from({ length: policy.olderPerCheck }, (_, place) => from + place).filter((one) => one < end);
  const next = from + walked.length;
  return { numbers: [...walked, ...fresh], next: next < end ? next : 1 };
};

type Found = Pick<AuditCheck, 'seals' | 'entries' | 'older' | 'faultCount' | 'lastFaulty'>;

const note = async ({ store }: Deps, known: AuditCheck | undefined, found: Found, at: IsoTime) => {
  const fields = { check: 'integrity' as const, checkedAt: at, ...found };
  await store.write(at, known ? replace(auditCheck, known, fields) : create(auditCheck, fields));
};

/**
 * Seals every hour that is over, then compares the log with the new seals and with some older ones, so that in time each
 * entry is looked at again. What does not agree is counted, logged and noted for the integrity page.
 */
export const sealAndCheck =
  (deps: Deps) =>
  async ({ at, isOver }: Run): Promise<Counts> => {
    const { store, files, log } = deps;
    const fresh: number[] = [];
    while (!isOver()) {
      const sealed = await sealNext(deps, at);
      if (!sealed) break;
      fresh.push(sealed.seal.number);
    }
    if (fresh.length === 0) return { sealed: 0, compared: 0, faults: 0, gaps: 0 };
    const known = await store.get(auditCheck, { check: 'integrity' });
    const { numbers, next } = wanted(deps, { fresh, older: known?.older ?? 1, oldest: await oldestKept(deps, at) });
    const faults: Fault[] = [];
    const seals: number[] = [];
    let [entries, gaps] = [0, 0];
    for (const number of numbers) {
      if (isOver()) break;
      const [before, sealed, next] = await Promise.all([number - 1, number, number + 1].map((one) => files.seal(one)));
      if (!sealed) continue;
      const found = await compare(deps, { before, sealed, next }, await keysOf(files, [before, sealed, next]));
      faults.push(...found.faults, ...found.gaps.map(gapFault));
      gaps += found.gaps.length;
      entries += found.entries;
      seals.push(number);
    }
    for (const { kind, of, says } of faults) log.error('the audit log is not as it was sealed', { kind, of, says });
    const lastFaulty =
      faults.length === 0
        ? known?.lastFaulty
        : { checkedAt: at, faultCount: faults.length, faults: faults.slice(0, NOTED) };
    await note(deps, known, { seals, entries, older: next, faultCount: faults.length, lastFaulty }, at);
    return { sealed: fresh.length, compared: entries, faults: faults.length - gaps, gaps };
  };
