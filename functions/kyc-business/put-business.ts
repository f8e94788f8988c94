import { submitRecord } from '../../shared/adapters/table/kyc/submit-record.ts';
import { isFreeMail } from '../../shared/domain/identifiers/free-mail.ts';
import { maskedGstin } from '../../shared/domain/identifiers/gstin.ts';
import { maskedPan, panHolder, panInitialFits } from '../../shared/domain/identifiers/pan.ts';
import { profilePerson } from '../../shared/domain/kyc/compare-persons.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import type { Secret } from '../../shared/domain/secret.ts';
import { businessDetails, type BusinessDetails } from '../../shared/entities/business-details.ts';
import { businessReply } from '../../shared/http/business-reply.ts';
import { profileMissing, unmoved } from '../../shared/http/kyc-refusals.ts';
import { reply } from '../../shared/http/route.ts';
import { businessRefusal, panOf, type Body } from './business-faults.ts';
import type { Handle, KycBusinessDeps } from './deps.ts';
import { weighBusiness } from './weigh-business.ts';

/** What is kept of a PAN: it under its key, what may be shown, and what finds it again. */
const keptPan = async (pan: Secret, userCode: UserCode, vault: KycBusinessDeps['vault']) => {
  const [businessPanEncrypted, businessPanFingerprint] = await Promise.all([
    vault.seal({ entity: businessDetails.name, field: 'businessPanEncrypted', userCode }, pan),
    vault.fingerprint('pan', pan),
  ]);
  return { businessPanEncrypted, businessPanFingerprint, businessPan: maskedPan(pan) };
};

const COMPARED = [
  'businessName',
  'businessType',
  'businessRegistrationNumber',
  'cin',
  'llpin',
  'udyam',
  'addressLine1',
  'addressLine2',
  'addressLine3',
  'city',
  'state',
  'country',
  'pincode',
  'businessPhone',
  'businessEmail',
] as const;

const saysTheSame =
  (body: Body, numbers: Pick<BusinessDetails, 'businessPanFingerprint' | 'gstin'>) =>
  (current: BusinessDetails): boolean =>
    COMPARED.every((field) => current[field] === body[field]) &&
    current.businessPanFingerprint === numbers.businessPanFingerprint &&
    current.gstin === numbers.gstin &&
    current.proofDocumentIds.join() === body.proofDocumentIds.join();

/** The fifth letter of a PAN is that of its holder's name: the owner's, of a sole proprietorship. */
const warningsOf = ({ businessName, businessEmail }: Body, pan: Secret | undefined, owner: string): string[] => {
  const holder = pan && panHolder(pan) === 'individual' ? owner : businessName;
  return [
    ...(isFreeMail(businessEmail) ? ['email_freemail'] : []),
    ...(pan && !panInitialFits(pan, holder) ? ['pan_initial_mismatch'] : []),
  ];
};

/** Submits the business its owner acts for, to a reviewer. Several may act for one: nothing of it is anybody's alone. */
export const putBusiness: Handle<'putBusiness'> = async (request, deps) => {
  const { caller, body, at, ifMatch, stamp } = request;
  const { store, vault, policy } = deps;
  const { account, userCode } = caller;
  const profile = profilePerson(account);
  if (!profile) return profileMissing();
  const refusal = businessRefusal(body, at);
  if (refusal) return refusal;
  const pan = panOf(body);
  const { businessPan: _pan, gstin, ...stated } = body;
  const numbers = {
    ...(pan && (await keptPan(pan, userCode, vault))),
    ...(gstin && { gstin: maskedGstin(gstin) }),
  };
  const warnings = warningsOf(body, pan, profile.name);
  const outcome = await submitRecord(store, policy.kyc, {
    kind: 'business',
    account,
    at,
    ifMatch,
    stamp: stamp('kyc_submit'),
    documentIds: body.proofDocumentIds,
    weigh: weighBusiness(request, deps, numbers.businessPanFingerprint),
    isSame: saysTheSame(body, numbers),
    fields: (common) => ({
      ...common,
      ...stated,
      ...numbers,
      selfieVerified: false,
      businessPhoneVerified: false,
      businessEmailVerified: false,
      ...(warnings.length > 0 && { warnings }),
    }),
  });
  switch (outcome.kind) {
    case 'refused':
    case 'impossible':
    case 'stale':
      return unmoved(outcome);
    case 'taken':
    case 'same':
    case 'submitted':
      return reply(200, businessReply(outcome.record), outcome.record.version);
  }
};
