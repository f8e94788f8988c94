import { drain, type Handled, type Tally } from '../../shared/adapters/table/drain.ts';
import { copyOfPerson } from '../../shared/adapters/table/privacy/copy-of-person.ts';
import { sha256Of } from '../../shared/domain/documents/check-file.ts';
import { dueAfter } from '../../shared/domain/documents/standing.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { document } from '../../shared/entities/document.ts';
import { personalExport } from '../../shared/entities/personal-export.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import type { Documents } from '../../shared/ports/documents.ts';
import { is } from '../../shared/store/conditions.ts';
import type { Shown } from '../../shared/store/entity.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { erase, replace } from '../../shared/store/writes.ts';
import { makeExports } from './schedule.ts';

export type CopyDeps = {
  store: Pick<Store, 'get' | 'list' | 'commit'>;
  documents: Pick<Documents, 'keep'>;
  policy: Policy['documents'];
  log: Log;
  limit: number;
};

/**
 * Makes the copies that were asked for, the oldest first. The file is written before its document says so: a run that is
 * cut short makes it again. Whoever closed their account meanwhile gets none.
 */
export const makeCopies =
  ({ store, documents, policy, log, limit }: CopyDeps) =>
  async ({ at, isOver }: Run): Promise<Counts> => {
    const tally: Tally = { done: 0, refused: 0, failed: 0 };

    const handle = async ({ userCode, documentId }: Shown<typeof personalExport>): Promise<Handled> => {
      const [account, promised] = await Promise.all([
        store.get(userAccount, { userCode }),
        store.get(document, { userCode, documentId }),
      ]);
      const order = erase(personalExport, { userCode }, { documentId: is(documentId) });
      if (!account || promised?.status !== 'in_preparation') return (await store.commit(at, { order })).kind;
      const bytes = Buffer.from(JSON.stringify(await copyOfPerson(store, userCode, at), null, 2));
      await documents.keep(promised.s3Key, bytes, promised.contentType);
      const kept = { size: bytes.length, sha256: sha256Of(bytes) };
      const made = { status: 'ready' as const, ...kept, kept, checkedAt: at, ...dueAfter(at, policy.exportLifeMs) };
      const stamp: Stamp = { action: 'export', actorType: 'system', reason: 'asked for by its owner', at };
      const outcome = await store.commit(at, { order, document: replace(document, promised, made, stamp) });
      return outcome.kind;
    };

    const work = { name: makeExports.name, tally, budget: { limit, isOver }, log, handle };
    await drain(store, personalExport, [{ index: 'open', of: {} }], at, work);
    return { made: tally.done, refused: tally.refused, failed: tally.failed };
  };
