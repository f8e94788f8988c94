import { countUse, secondsToNextWindow } from '../../shared/adapters/table/limits.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { judgeSelfie } from '../../shared/domain/kyc/judge-selfie.ts';
import { selfieLimitOf } from '../../shared/domain/limits.ts';
import { businessDetails, type BusinessDetails } from '../../shared/entities/business-details.ts';
import { document } from '../../shared/entities/document.ts';
import { documentRefusal } from '../../shared/http/kyc-documents.ts';
import { impossible } from '../../shared/http/kyc-refusals.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import { replace } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';

const POINTER = '#/documentId';

/** A reviewer may take the record meanwhile: each round reads anew. */
const ROUNDS = 4;

const unusable = (detail: string) =>
  refuse('document_invalid', { errors: [{ pointer: POINTER, code: 'document_invalid', detail }] });

const undecided = async (store: Store, userCode: UserCode): Promise<BusinessDetails | undefined> => {
  const record = await store.get(businessDetails, { userCode });
  return record?.status === 'pending' || record?.status === 'in_review' ? record : undefined;
};

/**
 * Looks at a picture of the owner's face and keeps what came of it, for the reviewer who decides. Each look costs money,
 * so it is paid for before.
 */
export const checkSelfie: Handle<'checkSelfie'> = async ({ caller, body, at, stamp }, deps) => {
  const { store, policy, documents, faceDetector } = deps;
  const { userCode } = caller;
  const { documentId } = body;
  const noBusiness = () => impossible('first submit the business: PUT /v1/me/kyc/business');
  const [before, found] = await Promise.all([
    undecided(store, userCode),
    store.get(document, { userCode, documentId }),
  ]);
  const refusal = documentRefusal([{ pointer: POINTER, kind: 'selfie', found }], at, policy.documents);
  if (refusal || !found) return refusal ?? refuse('not_found');
  if (!before) return noBusiness();
  const limit = selfieLimitOf(policy.kyc);
  const paid = await store.write(at, countUse(limit, userCode, at));
  if (paid.kind === 'refused')
    return refuse('rate_limited', {
      retryAfterSeconds: secondsToNextWindow(limit, at),
      limit: { name: limit.name, quota: limit.quota, windowSeconds: limit.windowMs / 1000 },
    });
  const file = await documents.read('documents', found.s3Key, policy.kyc.selfie.maxBytes);
  if (file.kind === 'missing') return refuse('not_found');
  if (file.kind === 'too_large') return unusable('a picture of a face has at most 5 MiB');
  const seen = await faceDetector.detect(file.bytes);
  if (seen.kind === 'unreadable') return unusable('a picture of a face is a JPEG or a PNG');
  const judged = judgeSelfie(seen.faces, policy.kyc.selfie);
  const { selfieVerified, livenessScore } = judged;
  let record: BusinessDetails | undefined = before;
  for (let round = 0; round < ROUNDS; round += 1) {
    // Another submission asks for another picture.
    if (record?.submission !== before.submission) return noBusiness();
    const set = { userSelfieId: documentId, selfieVerified, livenessScore };
    const written = await store.write(at, replace(businessDetails, record, set, stamp('update')));
    if (written.kind === 'done') return reply(200, judged);
    record = await undecided(store, userCode);
  }
  return refuse('version_conflict');
};
