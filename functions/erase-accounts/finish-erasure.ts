import { erasePerson } from '../../shared/adapters/table/privacy/erase-person.ts';
import { unpost } from '../../shared/adapters/table/privacy/unpost.ts';
import type { Run } from '../../shared/platform/scheduled.ts';
import { FILE_PLACES } from '../../shared/ports/person-files.ts';
import { later } from '../../shared/domain/time.ts';
import { erasureCertificate } from '../../shared/entities/erasure-certificate.ts';
import { erasureOrder, type ErasureOrder } from '../../shared/entities/erasure-order.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { is } from '../../shared/store/conditions.ts';
import { erase, replace } from '../../shared/store/writes.ts';
import { certified } from './certificate.ts';
import { dueOn, stampAt, type ErasureDeps, type Step } from './deps.ts';

/** What is left of a person, in the table and in files. */
const eraseLeft = async ({ store, files }: ErasureDeps, { userCode }: ErasureOrder, { at, isOver }: Run) => {
  const account = await store.get(userAccount, { userCode }, { deleted: true });
  if (account) await unpost(store, account, at);
  const { erased, isWhole } = await erasePerson(store, userCode, { at, stamp: stampAt(at), isOver });
  if (isWhole) for (const place of FILE_PLACES) await files.removeAll(place, userCode);
  return { erased, isWhole };
};

/**
 * Erases everything beside the account, and certifies it; some days later once more, because what a person did last may
 * reach the log after they were erased. Then the order is fulfilled.
 */
export const finishErasure = async (deps: ErasureDeps, order: ErasureOrder, run: Run): Promise<Step> => {
  const { store, policy } = deps;
  const { at, isOver } = run;
  const { userCode, state, version } = order;
  // Should this run die, the order is where the next one looks, whatever other runs have passed by then.
  if (order.dueAt !== at) {
    await store.write(at, replace(erasureOrder, order, dueOn(at)));
    return 'again';
  }
  const { erased, isWhole } = await eraseLeft(deps, order, run);
  if (!isWhole) return isOver() ? 'unfinished' : 'again';
  if (state === 'erasing') {
    const outcome = await store.commit(at, {
      order: replace(erasureOrder, order, {
        state: 'erased',
        found: undefined,
        ...dueOn(later(at, policy.secondLookMs)),
      }),
      certificate: certified(order, at, stampAt(at)),
    });
    return outcome.kind === 'done' ? 'erased' : 'again';
  }
  const certificate = await store.get(erasureCertificate, { userCode });
  if (!certificate) throw new Error('an erasure without a certificate is looked at again');
  const outcome = await store.commit(at, {
    order: erase(erasureOrder, { userCode }, { version: is(version) }),
    certificate: replace(erasureCertificate, certificate, { lookedAgainAt: at, late: erased }, stampAt(at)),
  });
  return outcome.kind === 'done' ? 'looked' : 'again';
};
