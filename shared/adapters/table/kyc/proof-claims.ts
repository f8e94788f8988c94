import type { UserCode } from '../../../domain/identifiers/user-code.ts';
import { identityText } from '../../../domain/kyc/identity-text.ts';
import type { ReviewReason } from '../../../domain/kyc/review-reasons.ts';
import type { IsoTime } from '../../../domain/time.ts';
import type { Claim } from '../../../entities/claim.ts';
import type { Vault } from '../../../ports/vault.ts';
import type { Store } from '../../../store/store.ts';
import type { Write } from '../../../store/writes.ts';
import type { AadhaarProof } from './aadhaar-proof.ts';
import type { Contest } from './flag-holder.ts';
import { claimNumber, heldClaim, isTaken, type NumberClaim } from './number-claims.ts';

type Wanted = { claim: NumberClaim; reason: ReviewReason };

/** What nobody else should bring as well: who the person is, and the file. One call of the key service. */
export const claimsOfProof = async (
  vault: Vault,
  { claims, file }: AadhaarProof,
): Promise<{ identity: string; wanted: readonly Wanted[] }> => {
  const identity = await vault.fingerprint('aadhaar_identity', identityText(claims));
  const wanted: Wanted[] = [{ claim: { kind: 'aadhaar_identity', value: identity }, reason: 'identity_shared' }];
  if (file !== undefined) wanted.push({ claim: { kind: 'ekyc_file', value: file }, reason: 'offline_xml_reused' });
  return { identity, wanted };
};

type Held = Wanted & { held: Claim | undefined };

/** Who has these claims now. */
export const heldClaims = (store: Pick<Store, 'get'>, wanted: readonly Wanted[]): Promise<Held[]> =>
  Promise.all(wanted.map(async (one) => ({ ...one, held: await heldClaim(store, one.claim) })));

/** Those that somebody else has. */
export const contestsOf = (held: readonly Held[], userCode: UserCode, at: IsoTime): Contest[] =>
  held.flatMap(({ held: claim, reason }) => (isTaken(claim, userCode, at) ? [{ held: claim, reason }] : []));

/** Claims the others. */
export const claimWrites = (
  held: readonly Held[],
  holder: { userCode: UserCode; verified: boolean; at: IsoTime; holdMs: number },
): Record<string, Write> =>
  Object.fromEntries(
    held
      .filter(({ held: former }) => !isTaken(former, holder.userCode, holder.at))
      .map(({ claim, held: former }) => [claim.kind, claimNumber(claim, former, holder)]),
  );
