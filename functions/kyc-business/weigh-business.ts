import type { Known, Weighed } from '../../shared/adapters/table/kyc/submit-record.ts';
import { cinFit, panFit } from '../../shared/domain/kyc/business-fit.ts';
import type { ReviewReason } from '../../shared/domain/kyc/review-reasons.ts';
import type { PanKyc } from '../../shared/entities/pan-kyc.ts';
import { documentRefusal } from '../../shared/http/kyc-documents.ts';
import { refuse, type Refusal, type RequestOf } from '../../shared/http/route.ts';
import { panOf, type Body } from './business-faults.ts';
import type { KycBusinessDeps } from './deps.ts';
import type { kycBusiness } from './workflow.ts';

type Request = RequestOf<(typeof kycBusiness)['routes']['putBusiness']>;

type Refused = NonNullable<ReturnType<typeof documentRefusal>> | Refusal<'pan_type_mismatch'>;

const notOwn = () =>
  refuse('pan_type_mismatch', {
    errors: [
      {
        pointer: '#/businessPan',
        code: 'pan_type_mismatch',
        detail: 'a sole proprietorship has the PAN of its owner: the one of /v1/me/kyc/pan',
      },
    ],
  });

/** The PAN its owner submitted, as far as it still says who they are. */
const standingPan = (pan: PanKyc | undefined): PanKyc | undefined => (pan?.status === 'rejected' ? undefined : pan);

/** What a reviewer must know of what does not quite fit. */
const doubts = (body: Body, ownPan: PanKyc | undefined): ReviewReason[] => {
  const { businessType, cin } = body;
  const pan = panOf(body);
  return [
    ...(pan && panFit(pan, businessType) === 'review' ? ['pan_holder' as const] : []),
    ...(pan && businessType === 'sole_proprietorship' && ownPan?.status !== 'verified'
      ? ['pan_unproven' as const]
      : []),
    ...(cin !== undefined && cinFit(cin, businessType) === 'review' ? ['cin_class' as const] : []),
    ...(body.proofDocumentIds.length === 0 ? ['no_document' as const] : []),
  ];
};

/** Whether a business may be submitted: always to a reviewer. @param fingerprint of its PAN */
export const weighBusiness =
  ({ body, at }: Request, { policy }: KycBusinessDeps, fingerprint: string | undefined) =>
  ({ records, documents }: Known): Weighed<Refused> => {
    const named = body.proofDocumentIds.map((_, place) => ({
      pointer: `#/proofDocumentIds/${place}`,
      kind: 'business_proof' as const,
      found: documents[place],
    }));
    const refusal = documentRefusal(named, at, policy.documents);
    if (refusal) return { kind: 'refused', because: refusal };
    const ownPan = standingPan(records.pan);
    const isOwners = body.businessType === 'sole_proprietorship' && fingerprint !== undefined;
    if (isOwners && ownPan && ownPan.panFingerprint !== fingerprint) return { kind: 'refused', because: notOwn() };
    return { kind: 'fits', reasons: ['manual', ...doubts(body, ownPan)] };
  };
