import { gzipSync } from 'node:zlib';
import { exportKey } from '../../shared/adapters/table/audit/export-key.ts';
import { fieldsOfEntry, readEntry } from '../../shared/adapters/table/audit/read-entry.ts';
import { entriesOf, inTurns, readSealed, type Entry } from '../../shared/adapters/table/audit/sealed-entries.ts';
import { entryLine, jsonLines, manifestLine, sealLines } from '../../shared/domain/audit/lines.ts';
import type { EvidenceLine } from '../../shared/domain/audit/evidence.ts';
import type { SignedSeal } from '../../shared/domain/audit/seal.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { auditExport, type AuditExport } from '../../shared/entities/audit-export.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import type { Archive } from '../../shared/ports/archive.ts';
import type { SealFiles } from '../../shared/ports/seals.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { is } from '../../shared/store/conditions.ts';
import type { Store } from '../../shared/store/store.ts';
import { patch } from '../../shared/store/writes.ts';

export type ExportDeps = {
  store: Pick<Store, 'get' | 'list' | 'write'>;
  files: Pick<SealFiles, 'seal' | 'leaves'>;
  archive: Archive;
};

const JOBS = 20;
const PAGE = 200;

/** What is about one person in a time, read from the table itself. */
const aboutSubject = async ({ store }: ExportDeps, { subject, from, to }: AuditExport): Promise<Entry[]> => {
  const entries: Entry[] = [];
  let after: string | undefined;
  do {
    const source = { index: 'bySubject' as const, of: { subjectUserCode: subject } };
    const { items, next } = await store.list(auditTrail, source, { limit: PAGE, newestFirst: false, from, to, after });
    const found = await inTurns(items, (one) => readEntry(store, one));
    entries.push(...found.flatMap((item) => (item ? [fieldsOfEntry(item)] : [])));
    after = next;
  } while (after !== undefined);
  return entries;
};

/** The seals of an export and one more, because what a seal did not see is in the next. */
const sealsOf = async ({ files }: ExportDeps, { firstSeal, lastSeal }: AuditExport): Promise<SignedSeal[]> => {
  const numbers = Array.from({ length: lastSeal - firstSeal + 2 }, (_, place) => firstSeal + place);
  return (await inTurns(numbers, (number) => files.seal(number))).filter((sealed) => sealed !== undefined);
};

type Text = { gz: Buffer[]; entries: number };

/** One member of the file: gzip members one after the other are one gzip file (RFC 1952, 2.2), so no text is held whole. */
const add = (text: Text, lines: readonly EvidenceLine[]): void => {
  text.gz.push(gzipSync(jsonLines(lines)));
  text.entries += lines.filter(({ kind }) => kind === 'entry').length;
};

const textOf = async (deps: ExportDeps, wanted: AuditExport, isOver: () => boolean): Promise<Text | undefined> => {
  const seals = await sealsOf(deps, wanted);
  const [first] = seals;
  const text: Text = { gz: [], entries: 0 };
  if (!first) return text;
  const { from, to, subject, lastSeal } = wanted;
  add(text, [manifestLine({ log: first.seal.log, from, to, complete: subject === undefined })]);
  if (subject !== undefined) add(text, (await aboutSubject(deps, wanted)).map(entryLine));
  const written = new Set<string>();
  for (const sealed of seals) {
    if (isOver()) return undefined;
    if (subject !== undefined || sealed.seal.number > lastSeal) {
      add(text, sealLines(sealed, (await deps.files.leaves(sealed)) ?? []));
      continue;
    }
    const found = await readSealed(deps, sealed);
    const entries = entriesOf(found).filter((entry) => !written.has(String(entry['id'])));
    for (const entry of entries) written.add(String(entry['id']));
    add(text, [...sealLines(sealed, found.leaves ?? []), ...entries.map(entryLine)]);
  }
  return text;
};

const finish = async ({ store }: ExportDeps, { exportId }: AuditExport, entries: number, at: IsoTime) => {
  const set = { state: 'done' as const, entries, finishedAt: at };
  const stamp = { action: 'update', actorType: 'system', reason: 'made', at } as const;
  return store.write(at, patch(auditExport, { exportId }, { set, when: { state: is('running') } }, stamp));
};

/** Makes what is open, the oldest first. An export that is cut off is made again from its beginning: the same file. */
export const makeExports =
  (deps: ExportDeps) =>
  async ({ at, isOver }: Run): Promise<Counts> => {
    const { items } = await deps.store.list(
      auditExport,
      { index: 'open', of: {} },
      { limit: JOBS, newestFirst: false },
    );
    let made = 0;
    for (const { exportId } of items) {
      const wanted = await deps.store.get(auditExport, { exportId });
      if (wanted?.state !== 'running' || isOver()) continue;
      const text = await textOf(deps, wanted, isOver);
      if (!text) break;
      await deps.archive.put(exportKey(exportId), Buffer.concat(text.gz), 'application/gzip');
      if ((await finish(deps, wanted, text.entries, at)).kind === 'done') made += 1;
    }
    return { made };
  };
