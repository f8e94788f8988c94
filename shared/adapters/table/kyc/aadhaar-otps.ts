import type { Ulid } from '../../../domain/identifiers/record-id.ts';
import type { UserCode } from '../../../domain/identifiers/user-code.ts';
import { refusedAttempt } from '../../../domain/otp.ts';
import type { Policy } from '../../../domain/policy.ts';
import { hourOf, later, type IsoTime } from '../../../domain/time.ts';
import { aadhaarKyc, type AadhaarKyc } from '../../../entities/aadhaar-kyc.ts';
import { otpPointer } from '../../../entities/otp-pointer.ts';
import { otpRecord, type OtpRecord } from '../../../entities/otp-record.ts';
import { above, below, is } from '../../../store/conditions.ts';
import type { Stamp } from '../../../store/stamp.ts';
import type { Store } from '../../../store/store.ts';
import { check, create, patch, type Write } from '../../../store/writes.ts';

/** UIDAI makes, sends and compares these codes: none of ours, and no hash of one, exists. */
const PURPOSE = 'aadhaar_verification' as const;

type Policies = { otp: Policy['otp']; kyc: Policy['kyc'] };

/**
 * What is written when a provider sent a code: the record of it, as the newest of its owner, and at the Aadhaar what the
 * provider knows it by. Word: `record` is refused when the submission is not the one the code was asked for any more.
 */
export const issuedAadhaarOtp = (
  { id, requestId, record, at, ip }: { id: Ulid; requestId: string; record: AadhaarKyc; at: IsoTime; ip: string },
  policy: Policies,
  stamp: Stamp,
) => {
  const { userCode, branchCode, submission } = record;
  const expiresAt = later(at, policy.otp.lifeMs);
  const otp = {
    id,
    userCode,
    branchCode,
    otpType: 'aadhaar' as const,
    otpPurpose: PURPOSE,
    isUsed: false,
    sentAt: at,
    expiresAt,
    dueHour: hourOf(expiresAt),
    attemptCount: 0,
    maxAttempts: policy.kyc.aadhaarOtp.maxAttempts,
    resendCount: 0,
    resendAfter: later(at, policy.otp.cooldownMs),
    status: 'active' as const,
    ipAddress: ip,
  };
  const writes: Record<string, Write> = {
    otp: create(otpRecord, otp, stamp),
    newest: patch(otpPointer, { userCode, purpose: PURPOSE }, { set: { otpId: id }, upsert: true }),
    record: patch(
      aadhaarKyc,
      { userCode },
      {
        set: { aadhaarOtpRequestId: requestId },
        when: { status: is('pending'), submission: is(submission) },
      },
      stamp,
    ),
  };
  return { expiresAt, writes };
};

/** What an attempt on a code begins with; `gone` stands for used, expired, superseded, unknown and another's. */
export type Paid = { kind: 'paid'; otp: OtpRecord } | { kind: 'locked' } | { kind: 'gone' };

type Attempt = { id: Ulid; userCode: UserCode; at: IsoTime; stamp: Stamp };

/** Pays for an attempt before the provider is asked: of any number at once at most `maxAttempts` ask (rules.md, KYC 6). */
export const payAttempt = async (
  store: Pick<Store, 'get' | 'write'>,
  { id, userCode, at, stamp }: Attempt,
  { kyc }: Pick<Policies, 'kyc'>,
): Promise<Paid> => {
  const newest = await store.get(otpPointer, { userCode, purpose: PURPOSE });
  if (newest?.otpId !== id) return { kind: 'gone' };
  const when = {
    userCode: is(userCode),
    otpPurpose: is(PURPOSE),
    status: is('active'),
    expiresAt: above(at),
    attemptCount: below(kyc.aadhaarOtp.maxAttempts),
  };
  const paid = await store.write(at, patch(otpRecord, { id }, { add: { attemptCount: 1 }, when }, stamp));
  if (paid.kind !== 'refused') return { kind: 'paid', otp: paid.item };
  const { current } = paid;
  return { kind: refusedAttempt(current?.userCode === userCode ? current : undefined, at) };
};

/** The provider judged nothing: its owner may try again. One whose process died meanwhile has lost the attempt. */
export const giveBack = (otp: OtpRecord, stamp: Stamp): Write =>
  patch(otpRecord, { id: otp.id }, { add: { attemptCount: -1 }, when: { status: is('active') } }, stamp);

/** Counts a wrong code at the Aadhaar too, and locks the record of a code after its last attempt. */
export const wrongAttempt = ({ id, attemptCount, maxAttempts }: OtpRecord, userCode: UserCode, stamp: Stamp) => {
  const spent = { status: is('active'), attemptCount: { gte: maxAttempts } };
  return {
    counted: patch(aadhaarKyc, { userCode }, { add: { aadhaarOtpAttempts: 1 } }, stamp),
    ...(attemptCount >= maxAttempts && {
      locked: patch(otpRecord, { id }, { set: { status: 'locked' }, when: spent }, stamp),
    }),
  };
};

/** The provider knows the code no more. */
export const overAtProvider = ({ id }: OtpRecord, stamp: Stamp): Write =>
  patch(otpRecord, { id }, { set: { status: 'expired' }, when: { status: is('active') } }, stamp);

/** Marks the code used, once, and only while it is the newest. Goes with what it proves. */
export const usedOtp = ({ id }: OtpRecord, userCode: UserCode, at: IsoTime, stamp: Stamp): Record<string, Write> => ({
  otp: patch(
    otpRecord,
    { id },
    { set: { status: 'used', isUsed: true, verifiedAt: at }, when: { status: is('active') } },
    stamp,
  ),
  newest: check(otpPointer, { userCode, purpose: PURPOSE }, { otpId: is(id) }),
});
