import { isOfAge } from '../../../domain/identifiers/dob.ts';
import { comparePersons, profilePerson } from '../../../domain/kyc/compare-persons.ts';
import { decided, type Decision } from '../../../domain/kyc/decide.ts';
import { isContested, type ReviewReason } from '../../../domain/kyc/review-reasons.ts';
import { submissionAfter } from '../../../domain/kyc/submission.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { IsoTime } from '../../../domain/time.ts';
import { aadhaarKyc, type AadhaarKyc } from '../../../entities/aadhaar-kyc.ts';
import { registrationProgress } from '../../../entities/registration-progress.ts';
import { userAccount, type UserAccount } from '../../../entities/user-account.ts';
import type { Ids } from '../../../ports/ids.ts';
import type { Vault } from '../../../ports/vault.ts';
import type { Stamp } from '../../../store/stamp.ts';
import type { Committed, Store } from '../../../store/store.ts';
import { replace, type Write } from '../../../store/writes.ts';
import { provenFields, type AadhaarProof, type Proven } from './aadhaar-proof.ts';
import { bringsAlong } from './brings-along.ts';
import { flagHolders } from './flag-holder.ts';
import { asWritten, numbered, submissionWrites } from './kinds.ts';
import { confirmNumber } from './number-claims.ts';
import { verifiedPan } from './pan-person.ts';
import { claimsOfProof, claimWrites, contestsOf, heldClaims } from './proof-claims.ts';
import { readKyc, statusesOf } from './records.ts';

type Parts = { store: Store; vault: Vault; ids: Ids; policy: { kyc: Policy['kyc'] } };

type Request = {
  account: UserAccount;
  proof: AadhaarProof;
  at: IsoTime;
  stamp: Stamp;
  /** Written in the same transaction. */
  others?: Record<string, Write>;
};

const ROUNDS = 4;

/**
 * Settles a person's Aadhaar by a proof, before or after it was submitted: verified when everything fits, otherwise
 * before a reviewer. Record, claims, account and registration change in one transaction.
 */
export const proveAadhaar = async (
  { store, vault, ids, policy: { kyc: policy } }: Parts,
  { account: caller, proof, at, stamp, others = {} }: Request,
): Promise<Proven> => {
  const { userCode } = caller;
  const { claims } = proof;
  if (!isOfAge(claims.dob, at)) return { kind: 'underage' };
  const { identity, wanted } = await claimsOfProof(vault, proof);
  let lostNumber = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [records, progress, account, held] = await Promise.all([
      readKyc(store, userCode),
      store.get(registrationProgress, { userCode }),
      round === 0 ? caller : store.get(userAccount, { userCode }),
      heldClaims(store, wanted),
    ]);
    if (!account) return { kind: 'stale' };
    const current = records.aadhaar;
    const standing = current?.status === 'pending' ? current : undefined;
    const next = standing
      ? { kind: 'possible' as const, submission: standing.submission, resubmissions: standing.resubmissions ?? 0 }
      : submissionAfter(current, policy.resubmissions);
    if (next.kind === 'impossible') return next;
    if (standing && standing.aadhaarLast4 !== claims.last4) return { kind: 'other_number' };
    const known = { profile: profilePerson(account), pan: verifiedPan(records.pan) };
    const comparison = comparePersons(claims, known, policy.names);
    if (proof.refusesMismatch && comparison.band === 'mismatch') return { kind: 'mismatch', comparison };

    const contests = contestsOf(held, userCode, at);
    const reasons: ReviewReason[] = [
      ...comparison.flags,
      ...contests.map(({ reason }) => reason),
      ...(lostNumber ? ['aadhaar_already_used' as const] : []),
    ];
    const decision: Decision =
      reasons.length > 0 || isContested(standing?.reviewReasons)
        ? { kind: 'review', reasons }
        : { kind: 'prove', by: proof.by, risk: account.kycRiskClass };
    const verified = decision.kind === 'prove';
    const changes = {
      ...provenFields(proof, comparison),
      identityFingerprint: identity,
      ...decided(decision, standing ?? {}, at, policy),
    };
    const action = verified ? ('kyc_approve' as const) : ('kyc_submit' as const);
    const vouched = { ...stamp, actorType: 'provider' as const, actor: proof.by, action };
    const fields = {
      userCode,
      branchCode: account.branchCode,
      aadhaarRef: ids.record(at),
      aadhaarOtpAttempts: 0,
      submission: next.submission,
      resubmissions: next.resubmissions,
      submittedAt: at,
      submittedBy: userCode,
      ...changes,
    };
    const outcome: Committed<Record<string, Write>> = await store.commit<Record<string, Write>>(at, {
      ...others,
      ...(standing
        ? { record: replace(aadhaarKyc, standing, changes, vouched) }
        : submissionWrites(numbered.aadhaar, current, fields, vouched)),
      ...(verified &&
        standing?.aadhaarFingerprint !== undefined && {
          number: confirmNumber({ kind: 'aadhaar', value: standing.aadhaarFingerprint }, userCode),
        }),
      ...claimWrites(held, { userCode, verified, at, holdMs: policy.claimHoldMs }),
      ...(await flagHolders(store, 'aadhaar', contests, at)),
      ...bringsAlong(
        { account, progress, statuses: statusesOf(records) },
        { kind: 'aadhaar', status: changes.status },
        at,
        { ...vouched, action: 'update' },
      ),
    });
    if (outcome.kind === 'done') {
      const record: AadhaarKyc = standing
        ? { ...standing, ...changes, version: standing.version + 1 }
        : asWritten(aadhaarKyc, current, fields, at);
      return { kind: 'settled', record };
    }
    // The provisional claim lapsed, and somebody else has the number now: that is for a reviewer.
    lostNumber ||= outcome.because['number'] !== undefined;
  }
  return { kind: 'stale' };
};
