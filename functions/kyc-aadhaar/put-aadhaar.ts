import { submitRecord, type Known, type Weighed } from '../../shared/adapters/table/kyc/submit-record.ts';
import { isOfAge } from '../../shared/domain/identifiers/dob.ts';
import { comparePersons, profilePerson } from '../../shared/domain/kyc/compare-persons.ts';
import type { AadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { aadhaarConsent } from '../../shared/http/aadhaar-consent.ts';
import { documentRefusal } from '../../shared/http/kyc-documents.ts';
import { nameRefusal, profileMissing, unmoved } from '../../shared/http/kyc-refusals.ts';
import { aadhaarReply } from '../../shared/http/kyc-reply.ts';
import { refuse, reply, type RequestOf } from '../../shared/http/route.ts';
import type { Handle, KycAadhaarDeps } from './deps.ts';
import { methodRefusal } from './method-refusal.ts';
import { numberGiven } from './number-given.ts';
import type { kycAadhaar } from './workflow.ts';

type Request = RequestOf<(typeof kycAadhaar)['routes']['putAadhaar']>;
type Body = Request['body'];
type Refused = ReturnType<typeof nameRefusal> | NonNullable<ReturnType<typeof documentRefusal>>;

const underage = () =>
  refuse('underage', {
    errors: [{ pointer: '#/aadhaarDob', code: 'underage', detail: 'between 18 and 120 years old' }],
  });

const images = ({ frontImageId, backImageId }: Body) => [
  ...(frontImageId ? [{ id: frontImageId, pointer: '#/frontImageId', kind: 'aadhaar_front' as const }] : []),
  ...(backImageId ? [{ id: backImageId, pointer: '#/backImageId', kind: 'aadhaar_back' as const }] : []),
];

/** By hand, what was typed and the images are all there is; every other method brings a proof of its own. */
const weigh =
  ({ caller, body, at }: Request, { policy }: KycAadhaarDeps) =>
  ({ documents }: Known): Weighed<Refused> => {
    const named = images(body).map((one, place) => ({ ...one, found: documents[place] }));
    const refusal = documentRefusal(named, at, policy.documents);
    if (refusal) return { kind: 'refused', because: refusal };
    if (body.verificationMethod !== 'manual') return { kind: 'fits', reasons: [] };
    const { aadhaarName: name, aadhaarDob: dob, aadhaarGender: gender } = body;
    const known = { profile: profilePerson(caller.account) };
    const comparison = comparePersons({ name, dob, gender }, known, policy.kyc.names);
    return comparison.band === 'mismatch'
      ? { kind: 'refused', because: nameRefusal('#/aadhaarName', comparison) }
      : {
          kind: 'fits',
          reasons: ['manual', ...comparison.flags, ...(named.length > 0 ? [] : ['no_document' as const])],
        };
  };

const COMPARED = [
  'aadhaarName',
  'aadhaarDob',
  'aadhaarGender',
  'aadhaarAddress',
  'verificationMethod',
  'frontImageId',
  'backImageId',
] as const;

/** Submits an Aadhaar: to a reviewer, or to wait for its proof. */
export const putAadhaar: Handle<'putAadhaar'> = async (request, deps) => {
  const { caller, body, at, client, ifMatch, stamp } = request;
  const { store, ids, policy } = deps;
  const { account, userCode } = caller;
  if (!profilePerson(account)) return profileMissing();
  if (!isOfAge(body.aadhaarDob, at)) return underage();
  const unserved = methodRefusal(body.verificationMethod, deps);
  if (unserved) return unserved;
  const agreed = aadhaarConsent(body.consent, { userCode, at, ip: client.ip }, stamp('create'));
  if (agreed.kind === 'refusal') return agreed;
  const number = await numberGiven(request, deps);
  if (number.kind === 'refusal') return number;
  const { aadhaarNumber: _number, aadhaarLast4: _last4, consent: _consent, ...stated } = body;
  const isSame = (current: AadhaarKyc) =>
    (number.fields.aadhaarFingerprint ?? number.fields.identityFingerprint) ===
      (number.kind === 'vault' ? current.aadhaarFingerprint : current.identityFingerprint) &&
    COMPARED.every((field) => current[field] === body[field]);
  const outcome = await submitRecord(store, policy.kyc, {
    kind: 'aadhaar',
    account,
    at,
    ifMatch,
    stamp: stamp('kyc_submit'),
    claim: number.claim,
    contested: number.contested,
    documentIds: images(body).map(({ id }) => id),
    weigh: weigh(request, deps),
    isSame,
    fields: (common) => ({
      ...common,
      ...stated,
      ...number.fields,
      aadhaarRef: ids.record(at),
      aadhaarOtpAttempts: 0,
      consent: agreed.evidence,
    }),
    others: () => agreed.writes,
  });
  switch (outcome.kind) {
    case 'refused':
    case 'impossible':
    case 'stale':
      return unmoved(outcome);
    case 'taken':
      // Two people may have the same last four digits, name and birthday: a question for a reviewer, no refusal.
      if (number.kind === 'vault') return refuse('aadhaar_already_used');
      break;
    case 'same':
    case 'submitted':
  }
  return reply(200, aadhaarReply(outcome.record), outcome.record.version);
};
