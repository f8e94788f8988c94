import { countUse } from '../../shared/adapters/table/limits.ts';
import { proveAadhaar } from '../../shared/adapters/table/kyc/prove-aadhaar.ts';
import { profilePerson } from '../../shared/domain/kyc/compare-persons.ts';
import { isAsAnnounced } from '../../shared/domain/documents/check-file.ts';
import { shareCodeLimitOf } from '../../shared/domain/limits.ts';
import { document, type Document } from '../../shared/entities/document.ts';
import { aadhaarConsent } from '../../shared/http/aadhaar-consent.ts';
import { documentRefusal } from '../../shared/http/kyc-documents.ts';
import { profileMissing } from '../../shared/http/kyc-refusals.ts';
import { aadhaarReply } from '../../shared/http/kyc-reply.ts';
import { refuse, reply, type RequestOf } from '../../shared/http/route.ts';
import { verifyLimit } from '../../shared/http/verify-limit.ts';
import type { OfflineClaims } from '../../shared/ports/offline-ekyc.ts';
import { replace } from '../../shared/store/writes.ts';
import type { Handle, KycAadhaarDeps } from './deps.ts';
import { proofRefusal } from './proof-refusal.ts';
import type { kycAadhaar } from './workflow.ts';

type Request = RequestOf<(typeof kycAadhaar)['routes']['proveOffline']>;

/** Who vouches for the document: its signature, not a service. */
const SIGNER = 'uidai_offline_xml';

const pointsAtZip = (detail: string, code: string) => ({ errors: [{ pointer: '#/documentId', code, detail }] });

/** The sweeper has nothing left to give up. */
const notDue = { dueAt: undefined, dueHour: undefined };

/** A file is as good as what is in it: it is gone before the answer, and its bucket forgets it within a day in any case. */
const forget = async ({ s3Key }: Document, { documents, metrics, log }: KycAadhaarDeps): Promise<void> => {
  await documents.remove('uploads', s3Key).catch((cause: unknown) => {
    metrics.count('EkycFilesLeft', 1);
    log.error('an offline e-KYC file was not removed', { cause });
  });
};

/** The file proves nothing here: its owner is told why, and it cannot be tried again. */
const giveUp = async ({ at, stamp }: Request, deps: KycAadhaarDeps, file: Document, detail: string) => {
  const changes = { status: 'rejected' as const, rejectionReason: detail, checkedAt: at, ...notDue };
  await deps.store.write(at, replace(document, file, changes, stamp('update', { reason: 'offline e-KYC refused' })));
  await forget(file, deps);
};

const proofOf = (claims: OfflineClaims) => ({
  claims: {
    ...claims,
    provenAt: claims.signedAt,
    evidence: { certificate: claims.certificate, email: claims.email, mobile: claims.mobile },
  },
  method: 'offline_xml' as const,
  by: SIGNER,
  file: claims.signatureDigest,
  mobileEvidence: claims.mobile,
  refusesMismatch: true,
});

/** Verifies an Aadhaar by the document that UIDAI signed, before or after it was submitted, with nobody else's help. */
export const proveOffline: Handle<'proveOffline'> = async (request, deps) => {
  const { caller, body, at, client, stamp } = request;
  const { store, policy } = deps;
  const { account, userCode } = caller;
  if (!profilePerson(account)) return profileMissing();
  const agreed = aadhaarConsent(body.consent, { userCode, at, ip: client.ip }, stamp('create'));
  if (agreed.kind === 'refusal') return agreed;
  const file = await store.get(document, { userCode, documentId: body.documentId });
  const unfit = documentRefusal([{ pointer: '#/documentId', kind: 'aadhaar_xml', found: file }], at, policy.documents);
  if (unfit) return unfit;
  if (!file) return refuse('not_found');
  const limit = shareCodeLimitOf(policy.kyc);
  // Paid before the code is tried: of 200 at once five are tried.
  const paid = await store.write(at, countUse(limit, userCode, at));
  if (paid.kind === 'refused') return verifyLimit(limit, at);
  const zip = await deps.documents.read('uploads', file.s3Key, policy.documents.maxZipBytes);
  // Its form is good for a while after the check: what lies there now need not be what was checked.
  if (zip.kind !== 'file' || !isAsAnnounced(zip.bytes, file))
    return refuse('document_invalid', pointsAtZip('it is no longer there: upload it again', 'document_invalid'));
  const about = { at, email: account.email, ...(account.mobile !== undefined && { mobile: account.mobile }) };
  const opened = await deps.offlineEkyc(zip.bytes, body.shareCode, about);
  if (opened.kind === 'refused') {
    // A mistyped code may be corrected; everything else is the fault of the file.
    if (opened.code === 'share_code_invalid')
      return refuse(opened.code, { errors: [{ pointer: '#/shareCode', code: opened.code, detail: opened.detail }] });
    await giveUp(request, deps, file, opened.detail);
    return refuse(opened.code, pointsAtZip(opened.detail, opened.code));
  }
  const used = { deletedAt: at, deletedBy: userCode, ...notDue };
  const outcome = await proveAadhaar(deps, {
    account,
    proof: { ...proofOf(opened.claims), consent: agreed.evidence },
    at,
    stamp: stamp('kyc_submit'),
    others: {
      ...agreed.writes,
      file: replace(document, file, used, stamp('delete', { reason: 'offline e-KYC file used' })),
    },
  });
  if (outcome.kind === 'stale') return refuse('version_conflict');
  if (outcome.kind !== 'settled') {
    await giveUp(request, deps, file, 'it does not prove what was submitted');
    return proofRefusal(outcome, '#/documentId');
  }
  await forget(file, deps);
  return reply(200, aadhaarReply(outcome.record), outcome.record.version);
};
