import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { readKyc, statusesOf } from '../../shared/adapters/table/kyc/records.ts';
import { kycFlags, type KycKind } from '../../shared/domain/kyc/flags.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { reviewed } from './reviewed.ts';

const nothing = { status: 'not_submitted' as const, isVerified: false };

/** What the user's own page shows, and what reviewers know beside it. */
export const getUserKyc: Handle<'getUserKyc'> = async ({ params: { userCode }, caller }, { store }) => {
  const [scope, account, records] = await Promise.all([
    scopeOf(store, caller),
    store.get(userAccount, { userCode }, { deleted: true }),
    readKyc(store, userCode),
  ]);
  if (!account) return refuse('not_found');
  if (!isInScope(scope, account)) return refuse('not_found', { hides: 'forbidden' });
  const { isKycComplete, kycVerificationStep } = kycFlags(statusesOf(records));
  const shown = (kind: KycKind) => {
    const record = records[kind];
    return record ? reviewed(caller, kind, record) : { ...nothing, kind, userCode };
  };
  return reply(200, {
    userCode,
    isKycComplete,
    kycVerificationStep,
    aadhaar: shown('aadhaar'),
    pan: shown('pan'),
    business: shown('business'),
    bank: shown('bank'),
  });
};
