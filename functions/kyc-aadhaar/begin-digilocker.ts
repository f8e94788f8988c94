import { countUse } from '../../shared/adapters/table/limits.ts';
import { profilePerson } from '../../shared/domain/kyc/compare-persons.ts';
import { submissionAfter } from '../../shared/domain/kyc/submission.ts';
import { digilockerLimitOf } from '../../shared/domain/limits.ts';
import { later } from '../../shared/domain/time.ts';
import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { digilockerRequest, type DigilockerRequest } from '../../shared/entities/digilocker-request.ts';
import { aadhaarConsent, standingConsent } from '../../shared/http/aadhaar-consent.ts';
import { impossible, profileMissing } from '../../shared/http/kyc-refusals.ts';
import { madeBefore } from '../../shared/http/made-before.ts';
import { refuse, reply, type RequestOf } from '../../shared/http/route.ts';
import { verifyLimit } from '../../shared/http/verify-limit.ts';
import { create } from '../../shared/store/writes.ts';
import type { Handle, KycAadhaarDeps } from './deps.ts';
import type { kycAadhaar } from './workflow.ts';

type Request = RequestOf<(typeof kycAadhaar)['routes']['beginDigilocker']>;

/** Where the person returns to: only what the stage lists, to the letter, so that nobody is sent elsewhere by our link. */
const returnOf = ({ body: { redirectUrl } }: Request, { redirectUrls }: KycAadhaarDeps) => {
  const [usual] = redirectUrls;
  const wanted = redirectUrl ?? usual;
  return wanted !== undefined && redirectUrls.includes(wanted)
    ? { kind: 'allowed' as const, redirectUrl: wanted }
    : refuse('validation_failed', {
        errors: [{ pointer: '#/redirectUrl', code: 'redirect_not_allowed', detail: 'people cannot return there' }],
      });
};

const consentOf = ({ body, caller: { userCode }, at, client, stamp }: Request, { store }: KycAadhaarDeps) =>
  body.consent
    ? aadhaarConsent(body.consent, { userCode, at, ip: client.ip }, stamp('create'))
    : standingConsent(store, userCode);

const sentTo = ({ requestId, url, expiresAt }: DigilockerRequest) => reply(202, { requestId, url, expiresAt });

/** Begins a consent at DigiLocker, before or after the Aadhaar was submitted. It is counted before the provider is asked. */
export const beginDigilocker: Handle<'beginDigilocker'> = async (request, deps) => {
  const { caller, at, recordId: requestId } = request;
  const { store, policy, digilocker } = deps;
  const { account, userCode } = caller;
  if (!digilocker) return impossible('DigiLocker is not connected here: use offline e-KYC');
  if (!profilePerson(account)) return profileMissing();
  const place = returnOf(request, deps);
  if (place.kind === 'refusal') return place;
  const [agreed, record, earlier] = await Promise.all([
    consentOf(request, deps),
    store.get(aadhaarKyc, { userCode }),
    store.get(digilockerRequest, { userCode, requestId }),
  ]);
  // An earlier run of this request: the provider is not asked for a second visit.
  if (earlier) return sentTo(earlier);
  if (agreed.kind === 'refusal') return agreed;
  const next = submissionAfter(record, policy.kyc.resubmissions);
  if (record?.status !== 'pending' && next.kind === 'impossible') return impossible(next.because);
  const limit = digilockerLimitOf(policy.kyc);
  const paid = await store.commit(at, { ...agreed.writes, used: countUse(limit, userCode, at) });
  if (paid.kind === 'refused') return verifyLimit(limit, at);
  const begun = await digilocker.begin({ reference: requestId, redirectUrl: place.redirectUrl });
  const latest = later(at, policy.kyc.digilocker.lifeMs);
  const expiresAt = begun.expiresAt < latest ? begun.expiresAt : latest;
  const visit = { userCode, requestId, provider: digilocker.name };
  const written = await store.write(
    at,
    create(digilockerRequest, {
      ...visit,
      providerRequestId: begun.requestId,
      url: begun.url,
      consent: agreed.evidence,
      state: 'open',
      polls: 0,
      expiresAt,
    }),
  );
  return sentTo(written.kind === 'done' ? written.item : madeBefore(written.current, visit));
};
