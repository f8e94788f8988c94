import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { kinded } from '../../shared/adapters/table/kyc/reviewable.ts';
import { readKyc } from '../../shared/adapters/table/kyc/records.ts';
import { isOwnReview } from '../../shared/domain/kyc/review.ts';
import { reviewNote } from '../../shared/entities/review-note.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { create } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';

export const addNote: Handle<'addNote'> = async ({ params, body, caller, at, stamp }, { store, ids }) => {
  const { userCode, kind } = params;
  const [scope, account, records] = await Promise.all([
    scopeOf(store, caller),
    store.get(userAccount, { userCode }, { deleted: true }),
    readKyc(store, userCode),
  ]);
  const one = kinded(kind, records);
  if (!account || !one) return refuse('not_found');
  if (!isInScope(scope, account)) return refuse('not_found', { hides: 'forbidden' });
  if (isOwnReview(one.record, caller.userCode)) return refuse('self_action_forbidden');
  const note = { noteId: ids.record(at), userCode, kind, text: body.text, writtenBy: caller.userCode };
  const written = await store.write(at, create(reviewNote, note, stamp('create')));
  if (written.kind === 'exists') throw new Error('the id of a note was drawn twice');
  return reply(201, written.item);
};
