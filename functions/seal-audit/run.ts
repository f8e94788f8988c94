import type { Fault } from '../../shared/domain/audit/faults.ts';
import { keysOf } from '../../shared/adapters/table/audit/seal-keys.ts';
import { gapFault } from '../../shared/domain/audit/check-entries.ts';
import { later, type IsoTime } from '../../shared/domain/time.ts';
import { auditCheck, type AuditCheck } from '../../shared/entities/audit-check.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { create, replace } from '../../shared/store/writes.ts';
import { compare } from './compare.ts';
import { sealNext, type SealDeps } from './seal-next.ts';

/** Faults that are noted; all are counted and logged. */
const NOTED = 20;

type Deps = SealDeps & { log: Log };

/** Seals that are compared now: the new ones, and some of the older ones, which are walked through again and again. */
const wanted = async (
  { files, policy }: Deps,
  { fresh, older, at }: { fresh: readonly number[]; older: number; at: IsoTime },
): Promise<{ numbers: number[]; next: number }> => {
  const newest = Math.max(...fresh);
  const walked: number[] = [];
  let next = older >= newest ? 1 : older;
  for (; walked.length < policy.olderPerCheck && next < newest && !fresh.includes(next); next += 1) {
    const found = await files.seal(next);
    // Entries end with their retention; what is older is proved from the archive.
    if (found && found.seal.through > later(at, -policy.retentionMs)) walked.push(next);
  }
  return { numbers: [...new Set([...walked, ...fresh])], next };
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
    const { numbers, next } = await wanted(deps, { fresh, older: known?.older ?? 1, at });
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
