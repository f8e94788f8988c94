import type { Announced } from '../../shared/domain/documents/announced-faults.ts';
import { checkFile, isAsAnnounced, sha256Of } from '../../shared/domain/documents/check-file.ts';
import { isSealedAway } from '../../shared/domain/documents/document-kind.ts';
import { REFUSALS, refused, type Sifted } from '../../shared/domain/documents/refusal.ts';
import { dueAfter, overBecause } from '../../shared/domain/documents/standing.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { document, type Document } from '../../shared/entities/document.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { Documents } from '../../shared/ports/documents.ts';
import { is } from '../../shared/store/conditions.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { patch } from '../../shared/store/writes.ts';
import { arrived } from './arrived.ts';

export type CheckDeps = {
  store: Pick<Store, 'get' | 'write'>;
  documents: Pick<Documents, 'read' | 'keep' | 'remove'>;
  now: () => IsoTime;
  log: Log;
  metrics: Metrics;
  policy: Policy['documents'];
};

/** A document somebody announced: not one we make. */
type Upload = Document & Announced;
const isUpload = (one: Document): one is Upload =>
  one.kind !== 'personal_data' && one.size !== undefined && one.sha256 !== undefined;

const changesFor = (found: Sifted, { kind }: Document, at: IsoTime, policy: Policy['documents']) => {
  if (found.kind === 'refused')
    return { set: { status: 'rejected' as const, rejectionReason: REFUSALS[found.reason], checkedAt: at } };
  const { kind: _, bytes, ...sides } = found;
  const ready = { status: 'ready' as const, checkedAt: at };
  return isSealedAway(kind)
    ? { set: { ...ready, ...dueAfter(at, policy.zipLifeMs) } }
    : { set: { ...ready, kept: { size: bytes.length, sha256: sha256Of(bytes), ...sides } } };
};

/**
 * Checks one uploaded file and settles its document (rules: KYC 8). What is kept is written first, then the document
 * says so, then the upload goes: wherever it is cut short, the next delivery of the same event completes it.
 */
export const checkUpload = ({ store, documents, now, log, metrics, policy }: CheckDeps) => {
  const drop = (key: string) => documents.remove('uploads', key);

  /** Only the ZIP of an offline e-KYC stays where it arrived, as long as it is the one that was checked. */
  const tidy = async (settled: Document): Promise<void> => {
    const { kind, status, s3Key, size = 0 } = settled;
    if (status === 'ready' && isSealedAway(kind)) {
      const there = await documents.read('uploads', s3Key, size);
      if (there.kind === 'missing' || (there.kind === 'file' && isAsAnnounced(there.bytes, settled))) return;
    }
    await drop(s3Key);
  };

  const judge = async (awaiting: Upload): Promise<Sifted | undefined> => {
    const there = await documents.read('uploads', awaiting.s3Key, awaiting.size);
    if (there.kind === 'missing') return undefined;
    return there.kind === 'too_large' ? refused('size_differs') : checkFile(there.bytes, awaiting, policy);
  };

  const settle = async (awaiting: Upload, found: Sifted, at: IsoTime): Promise<void> => {
    const { userCode, documentId, s3Key, kind, contentType } = awaiting;
    const isKept = found.kind === 'clean' && !isSealedAway(kind);
    if (isKept) await documents.keep(s3Key, found.bytes, contentType);
    const changes = changesFor(found, awaiting, at, policy);
    const remove = 'dueAt' in changes.set ? [] : (['dueAt', 'dueHour'] as const);
    const when = { status: is('awaiting_upload') };
    const stamp: Stamp = { action: 'update', actorType: 'system', reason: changes.set.status, at };
    const settled = await store.write(
      at,
      patch(document, { userCode, documentId }, { ...changes, remove, when }, stamp),
    );
    if (settled.kind === 'done') {
      metrics.count(found.kind === 'clean' ? 'UploadReady' : 'UploadRejected', 1);
      log.info('upload checked', { documentId, outcome: found.kind === 'clean' ? 'ready' : found.reason });
    } else if (isKept && settled.current?.status === 'rejected') {
      // Another delivery found other bytes in its place: what was rejected is not kept.
      await documents.remove('documents', s3Key);
    }
    await tidy(settled.kind === 'done' ? settled.item : (settled.current ?? awaiting));
  };

  const check = async ({ key, place }: ReturnType<typeof arrived>): Promise<void> => {
    const at = now();
    const known = place && (await store.get(document, place));
    if (!known || !isUpload(known)) {
      metrics.count('UploadUnknown', 1);
      return drop(key);
    }
    // The sweeper says so on the document, after the last check that began in time has ended.
    if (overBecause(known, at, policy) !== undefined) return drop(key);
    if (known.status !== 'awaiting_upload') return tidy(known);
    const found = await judge(known);
    if (found) await settle(known, found, at);
  };

  return async (event: unknown): Promise<void> =>
    check(arrived(event)).catch((cause: unknown) => {
      log.error('upload not checked', { cause });
      // Lambda's retries and the alarm go by it.
      throw cause;
    });
};
