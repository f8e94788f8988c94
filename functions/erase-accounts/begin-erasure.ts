import { findPerson } from '../../shared/adapters/table/privacy/erase-person.ts';
import { unpost } from '../../shared/adapters/table/privacy/unpost.ts';
import { isStaff } from '../../shared/domain/account.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { erasureDueAt, standingOf } from '../../shared/domain/privacy/retention.ts';
import { later, type IsoTime } from '../../shared/domain/time.ts';
import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { bankDetails } from '../../shared/entities/bank-details.ts';
import { businessDetails } from '../../shared/entities/business-details.ts';
import type { Found } from '../../shared/entities/erasure-certificate.ts';
import { erasureOrder, type ErasureOrder } from '../../shared/entities/erasure-order.ts';
import { panKyc } from '../../shared/entities/pan-kyc.ts';
import { userAccount, type UserAccount } from '../../shared/entities/user-account.ts';
import { FILE_PLACES } from '../../shared/ports/person-files.ts';
import { erase, forget, replace } from '../../shared/store/writes.ts';
import { dueOn, stampAt, type ErasureDeps, type Step } from './deps.ts';

const KYC = [aadhaarKyc, panKyc, businessDetails, bankDetails].map(({ name }) => name);

/** Everything that is there, in the table and in files. */
const inventory = async ({ store, files }: ErasureDeps, userCode: UserCode): Promise<Found> => {
  const items = await findPerson(store, userCode);
  const counts = await Promise.all(FILE_PLACES.map((place) => files.count(place, userCode)));
  const stored = FILE_PLACES.map((place, index): [string, number] => [`files in ${place}`, counts[index] ?? 0]);
  return { ...items, ...Object.fromEntries(stored.filter(([, count]) => count > 0)) };
};

/** An admin is in the directory as well, unless the deletion of their account took them away. */
const leaveDirectory = async ({ directory }: ErasureDeps, account: UserAccount): Promise<void> => {
  const sub = account.cognitoSub ?? (isStaff(account.role) ? await directory.find(account) : undefined);
  if (sub !== undefined) await directory.remove(sub);
};

/**
 * Decides whether an order is carried out now, and if so overwrites the account: from then on there is no way back. The
 * account is written as it was read, so that a legal hold or a restoration in between makes this decide anew.
 */
export const beginErasure = async (deps: ErasureDeps, order: ErasureOrder, at: IsoTime): Promise<Step> => {
  const { store, policy } = deps;
  const { userCode } = order;
  const postponed = async (changes: Partial<ErasureOrder>, step: Step): Promise<Step> =>
    (await store.write(at, replace(erasureOrder, order, changes))).kind === 'done' ? step : 'again';

  const account = await store.get(userAccount, { userCode }, { deleted: true });
  // Written and taken back with the closing: an order without one is a leftover.
  if (account?.deletedAt === undefined)
    return (await store.write(at, erase(erasureOrder, { userCode }))).kind === 'done' ? 'postponed' : 'again';
  if (account.legalHold) return postponed(dueOn(later(at, policy.heldAgainMs)), 'held');
  const found = await inventory(deps, userCode);
  const standing = standingOf(
    account,
    KYC.some((name) => found[name] !== undefined),
  );
  const dueAt = erasureDueAt(order.closedAt, standing, policy);
  if (dueAt > at) return postponed({ standing, ...dueOn(dueAt) }, 'postponed');
  await leaveDirectory(deps, account);
  await unpost(store, account, at);
  await store.commit(at, {
    account: forget(userAccount, account, stampAt(at)),
    order: replace(erasureOrder, order, { standing, state: 'erasing', found, ...dueOn(at) }),
  });
  return 'again';
};
