import type { UserCode } from '../../../domain/identifiers/user-code.ts';
import type { Decision } from '../../../domain/kyc/decide.ts';
import { isContested } from '../../../domain/kyc/review-reasons.ts';
import { later, type IsoTime } from '../../../domain/time.ts';
import { claim, isReleasable, type Claim } from '../../../entities/claim.ts';
import { is } from '../../../store/conditions.ts';
import type { Store } from '../../../store/store.ts';
import { check, create, erase, patch, replace, type Write } from '../../../store/writes.ts';

/** What two people's KYC cannot share: numbers by their fingerprint, and files by the digest of their signature. */
export type NumberClaim = {
  kind: Extract<Claim['kind'], 'aadhaar' | 'aadhaar_identity' | 'ekyc_file' | 'pan' | 'bank_account'>;
  value: string;
};

export const heldClaim = (store: Pick<Store, 'get'>, { kind, value }: NumberClaim): Promise<Claim | undefined> =>
  store.get(claim, { kind, value });

/** Whether somebody else's claim stands in the way. One that was never verified gives way after its time. */
export const isTaken = (held: Claim | undefined, userCode: UserCode, at: IsoTime): held is Claim =>
  held !== undefined && held.userCode !== userCode && !isReleasable(held, at);

/**
 * Claims a number, provisionally until its record is verified (rules.md, KYC 2). Words: `exists` or `stale` when
 * somebody else was quicker.
 * @param held the claim as it was read; it is the caller's own, has lapsed, or is not there
 */
export const claimNumber = (
  { kind, value }: NumberClaim,
  held: Claim | undefined,
  { userCode, verified, at, holdMs }: { userCode: UserCode; verified: boolean; at: IsoTime; holdMs: number },
): Write => {
  const fields = { userCode, verified, releasableAt: verified ? undefined : later(at, holdMs) };
  if (!held) return create(claim, { kind, value, ...fields });
  // What was once verified stays so, whatever its owner submits again.
  return held.userCode === userCode && held.verified
    ? check(claim, { kind, value }, { userCode: is(userCode) })
    : replace(claim, held, fields);
};

/** Makes one's own provisional claim final. Word: `refused` when it is somebody else's by now. */
export const confirmNumber = ({ kind, value }: NumberClaim, userCode: UserCode): Write =>
  patch(
    claim,
    { kind, value },
    { set: { verified: true }, remove: ['releasableAt'], when: { userCode: is(userCode) } },
  );

/** Gives one's own provisional claim up. Word: `refused` when there is nothing to give up. */
export const releaseNumber = ({ kind, value }: NumberClaim, userCode: UserCode): Write =>
  erase(claim, { kind, value }, { userCode: is(userCode), verified: is(false) });

/** Demands that a claim is still as it was read. */
export const unchangedClaim = ({ kind, value, version }: Claim): Write =>
  check(claim, { kind, value }, { version: is(version) });

/**
 * What a decision makes of the record's own claim. Where somebody else holds the number there is nothing of one's own to
 * confirm or give up. Word of `claim`: refused when it lapsed, and somebody else took it meanwhile.
 */
export const decidedClaim = (
  decision: Decision,
  claimed: NumberClaim,
  { userCode, reviewReasons }: { userCode: UserCode; reviewReasons?: readonly string[] | undefined },
): Record<string, Write> => {
  if (isContested(reviewReasons)) return {};
  switch (decision.kind) {
    case 'prove':
      return { claim: confirmNumber(claimed, userCode) };
    case 'reject':
      return { claim: releaseNumber(claimed, userCode) };
    case 'review':
      return {};
  }
};
