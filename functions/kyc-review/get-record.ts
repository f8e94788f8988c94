import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { heldClaim } from '../../shared/adapters/table/kyc/number-claims.ts';
import { readKyc } from '../../shared/adapters/table/kyc/records.ts';
import { claimsOf, kinded, reviewable } from '../../shared/adapters/table/kyc/reviewable.ts';
import { reviewNote } from '../../shared/entities/review-note.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { personal } from '../../shared/http/personal.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { checksOf } from './checks.ts';
import type { Handle } from './deps.ts';
import { documentsOf } from './documents-of.ts';
import { personsOf } from './persons.ts';
import { reviewed } from './reviewed.ts';

/** More notes or former submissions than anybody will look through. */
const MOST = 50;

/** Everything that a reviewer decides by. */
export const getRecord: Handle<'getRecord'> = async ({ params, caller, at }, deps) => {
  const { store, policy } = deps;
  const { userCode, kind } = params;
  const below = { from: `${kind}#`, to: `${kind}#`, limit: MOST };
  const [scope, account, records, notes, history] = await Promise.all([
    scopeOf(store, caller),
    store.get(userAccount, { userCode }, { deleted: true }),
    readKyc(store, userCode),
    store.list(reviewNote, { index: 'primary', of: { userCode } }, below),
    store.list(reviewable[kind].history, { index: 'primary', of: { userCode } }, { limit: MOST }),
  ]);
  const one = kinded(kind, records);
  if (!account || !one) return refuse('not_found');
  if (!isInScope(scope, account)) return refuse('not_found', { hides: 'forbidden' });
  const [documents, held] = await Promise.all([
    documentsOf(one, deps, at),
    Promise.all(claimsOf(one).map((claim) => heldClaim(store, claim))),
  ]);
  const other = held.find((claim) => claim !== undefined && claim.userCode !== userCode);
  const holder = other && (await store.get(userAccount, { userCode: other.userCode }, { deleted: true }));
  return reply(
    200,
    {
      record: reviewed(caller, kind, one.record),
      documents: caller.level === 'restricted' ? documents.map(({ download: _, ...shown }) => shown) : documents,
      checks: checksOf(kind, personsOf(records, account), policy.kyc.names),
      notes: notes.items.map((note) => ({ ...note, text: personal(note.text, caller) })),
      history: history.items,
      ...(holder && isInScope(scope, holder) && { claimHeldBy: holder.userCode }),
    },
    one.record.version,
  );
};
