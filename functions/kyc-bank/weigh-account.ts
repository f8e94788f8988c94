import { verifiedAadhaar } from '../../shared/adapters/table/kyc/aadhaar-person.ts';
import { verifiedPan } from '../../shared/adapters/table/kyc/pan-person.ts';
import type { Known, Weighed } from '../../shared/adapters/table/kyc/submit-record.ts';
import { comparePersons, profilePerson } from '../../shared/domain/kyc/compare-persons.ts';
import { documentRefusal } from '../../shared/http/kyc-documents.ts';
import { nameRefusal } from '../../shared/http/kyc-refusals.ts';
import { refuse, type Refusal, type RequestOf } from '../../shared/http/route.ts';
import type { KycBankDeps } from './deps.ts';
import type { kycBank } from './workflow.ts';

type Request = RequestOf<(typeof kycBank)['routes']['putBank']>;

type Refused =
  ReturnType<typeof nameRefusal> | NonNullable<ReturnType<typeof documentRefusal>> | Refusal<'step_up_required'>;

/** The documents that a submission names. */
export const proofsOf = ({ bankProofImageId, statementDocumentId }: Request['body']) => [
  ...(bankProofImageId ? [{ id: bankProofImageId, pointer: '#/bankProofImageId', kind: 'bank_proof' as const }] : []),
  ...(statementDocumentId
    ? [{ id: statementDocumentId, pointer: '#/statementDocumentId', kind: 'bank_statement' as const }]
    : []),
];

/**
 * Whether an account may be submitted. Putting another in place of a former one asks for a fresh proof of who asks:
 * money goes there (rules.md, Sessions 12). A first one does not, because there is nothing to take over. By hand, what
 * was typed and the documents are all there is; a transfer brings the bank's own word afterwards.
 */
export const weighAccount =
  ({ caller, body, at }: Request, { policy }: KycBankDeps) =>
  ({ records, documents }: Known): Weighed<Refused> => {
    const { stepUpNeeds: needs } = caller;
    if (records.bank && needs) return { kind: 'refused', because: refuse('step_up_required', { extra: { needs } }) };
    const named = proofsOf(body).map((one, place) => ({ ...one, found: documents[place] }));
    const refusal = documentRefusal(named, at, policy.documents);
    if (refusal) return { kind: 'refused', because: refusal };
    if (body.verificationMethod === 'penny_drop') return { kind: 'fits', reasons: [] };
    const known = {
      profile: profilePerson(caller.account),
      aadhaar: verifiedAadhaar(records.aadhaar),
      pan: verifiedPan(records.pan),
    };
    const comparison = comparePersons({ name: body.accountHolderName }, known, policy.kyc.names);
    return comparison.band === 'mismatch'
      ? { kind: 'refused', because: nameRefusal('#/accountHolderName', comparison) }
      : { kind: 'fits', reasons: ['manual', ...comparison.flags] };
  };
