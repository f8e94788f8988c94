import { gzipSync } from 'node:zlib';
import { beginOf } from '../../shared/adapters/table/audit/log-order.ts';
import { entriesOf, inTurns, readSealed, type Entry } from '../../shared/adapters/table/audit/sealed-entries.ts';
import { sweepMarks } from '../../shared/adapters/table/sweep-marks.ts';
import { jsonLines, manifestLine, sealLines, splitLines } from '../../shared/domain/audit/lines.ts';
import type { SignedSeal } from '../../shared/domain/audit/seal.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { days, later, type IsoTime } from '../../shared/domain/time.ts';
import type { Archive } from '../../shared/ports/archive.ts';
import type { SealFiles } from '../../shared/ports/seals.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { keyNumber } from '../../shared/store/template.ts';
import type { Store } from '../../shared/store/store.ts';
import { archiveAudit } from './schedule.ts';

export type ArchiveDeps = {
  store: Pick<Store, 'get' | 'list' | 'write'>;
  files: Pick<SealFiles, 'seal' | 'leaves'>;
  archive: Archive;
  policy: Policy['audit'];
  metrics: Metrics;
};

const GZIP = 'application/gzip';
/** The place of values that are about nobody. */
const NOBODY = 'NOBODY';

/** The day most of a seal's time falls in: the last moment of it, which midnight itself does not belong to. */
const dayOf = ({ seal }: SignedSeal): string => later(seal.through, -1).slice(0, 10);

const subjectOf = (entry: Entry): string =>
  typeof entry['subjectUserCode'] === 'string' ? entry['subjectUserCode'] : NOBODY;

/** Values lie by the person they are about, so that erasing a person is removing what is below one prefix. */
const putValues = async ({ archive }: ArchiveDeps, entries: readonly Entry[], { seal }: SignedSeal, day: string) =>
  inTurns([...Map.groupBy(entries, subjectOf)], async ([subject, own]) => {
    const lines = own.flatMap((entry) => splitLines(entry).values ?? []);
    if (lines.length === 0) return;
    await archive.put(`values/${subject}/${day}-${keyNumber(seal.number)}.jsonl.gz`, gzipSync(jsonLines(lines)), GZIP);
  });

/** One seal, its leaves and its entries without their values: enough to verify all of it, once its values are beside it. */
const archiveSeal = async (deps: ArchiveDeps, sealed: SignedSeal): Promise<number> => {
  const { seal } = sealed;
  const found = await readSealed(deps, sealed);
  const { leaves = [] } = found;
  const own = new Set(leaves.map(({ id }) => id));
  const entries = entriesOf(found).filter((entry) => own.has(String(entry['id'])));
  const day = dayOf(sealed);
  await putValues(deps, entries, sealed, day);
  const lines = [
    manifestLine({ log: seal.log, from: beginOf(seal), to: seal.through, complete: true }),
    ...sealLines(sealed, leaves),
    ...entries.map((entry) => splitLines(entry).lasting),
  ];
  await deps.archive.put(`entries/${day}/${keyNumber(seal.number)}.jsonl.gz`, gzipSync(jsonLines(lines)), GZIP);
  return entries.length;
};

const ageInDays = (from: IsoTime, at: IsoTime): number => Math.floor((Date.parse(at) - Date.parse(from)) / days(1));

/**
 * Archives seal by seal what was sealed a day ago, long before its retention ends. A run that is cut off or doubled writes
 * the same objects again; the watermark passes a seal only when all of it is there.
 */
export const archive =
  (deps: ArchiveDeps) =>
  async ({ at, isOver }: Run): Promise<Counts> => {
    const { store, files, policy, metrics } = deps;
    const marks = sweepMarks(store, archiveAudit.name);
    const counts = { archived: 0, entries: 0 };
    let number = Number((await marks.read()) ?? 0) + 1;
    let next = await files.seal(number);
    while (next && next.seal.sealedAt <= later(at, -policy.archiveAfterMs) && !isOver()) {
      counts.entries += await archiveSeal(deps, next);
      counts.archived += 1;
      await marks.moveTo(keyNumber(number), at);
      number += 1;
      next = await files.seal(number);
    }
    // Somebody is told long before what is not archived could expire.
    metrics.count('AuditUnarchivedDays', next ? ageInDays(next.seal.sealedAt, at) : 0);
    return counts;
  };
