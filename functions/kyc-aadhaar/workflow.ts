import * as z from 'zod';
import { Gender, VerificationMethod } from '../../shared/domain/choices.ts';
import { AadhaarInput, AadhaarLast4, withoutAadhaar } from '../../shared/domain/identifiers/aadhaar.ts';
import { Dob } from '../../shared/domain/identifiers/dob.ts';
import { PersonNameInput } from '../../shared/domain/identifiers/person-name.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { shareCodeLimit } from '../../shared/domain/limits.ts';
import { rule } from '../../shared/domain/rule.ts';
import { Secret } from '../../shared/domain/secret.ts';
import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { bankDetails } from '../../shared/entities/bank-details.ts';
import { businessDetails } from '../../shared/entities/business-details.ts';
import { claim } from '../../shared/entities/claim.ts';
import { consent } from '../../shared/entities/consent.ts';
import { document } from '../../shared/entities/document.ts';
import { aadhaarHistory } from '../../shared/entities/kyc-history.ts';
import { panKyc } from '../../shared/entities/pan-kyc.ts';
import { KeyName } from '../../shared/entities/parts.ts';
import { rateLimitCounter } from '../../shared/entities/rate-limit-counter.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { AadhaarReply } from '../../shared/http/kyc-reply.ts';
import { route } from '../../shared/http/route.ts';
import { erases, reads, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

/** That its owner agreed to the notice about Aadhaar, in its current version. */
const ConsentGiven = z.strictObject({ notice: KeyName, version: KeyName });

/** What opens the ZIP: four digits; older files have longer codes, which a stage may allow. */
const ShareCode = z
  .string()
  .regex(/^[\x21-\x7e]{4,16}$/)
  .transform((code) => new Secret(code));

export const kycAadhaar = workflow('kyc-aadhaar', {
  summary: 'The Aadhaar of the caller',
  uses: {
    data: [
      readsAndWrites(aadhaarKyc),
      writes(aadhaarHistory),
      reads(panKyc),
      reads(businessDetails),
      reads(bankDetails),
      readsAndWrites(document),
      writes(consent),
      readsAndWrites(claim),
      erases(claim),
      readsAndWrites(registrationProgress),
      readsAndWrites(userAccount),
      writes(rateLimitCounter),
    ],
    keys: [
      { key: 'aadhaar', actions: ['Encrypt'] },
      { key: 'fingerprint-hmac', actions: ['GenerateMac'] },
    ],
    // The ZIP of an offline e-KYC never goes anywhere else.
    files: [{ place: 'uploads', rights: ['read', 'remove'] }],
  },
  routes: {
    getAadhaar: route({
      method: 'GET',
      path: '/v1/me/kyc/aadhaar',
      access: 'user',
      summary: 'My Aadhaar, masked, and how far its verification is',
      replies: { 200: AadhaarReply },
    }),
    putAadhaar: route({
      method: 'PUT',
      path: '/v1/me/kyc/aadhaar',
      access: 'user',
      summary: 'Submit my Aadhaar; which proof follows depends on the method',
      body: z.strictObject({
        /** Where the stage keeps numbers; otherwise `aadhaarLast4`. */
        aadhaarNumber: AadhaarInput.optional(),
        aadhaarLast4: AadhaarLast4.optional(),
        aadhaarName: PersonNameInput,
        aadhaarDob: Dob,
        aadhaarGender: Gender,
        aadhaarAddress: z
          .string()
          .trim()
          .min(1)
          .max(1000)
          .refine(
            (text) => withoutAadhaar(text, '') === text,
            rule('aadhaar_invalid', 'an Aadhaar number has no place in an address'),
          ),
        verificationMethod: VerificationMethod,
        frontImageId: Ulid.optional(),
        backImageId: Ulid.optional(),
        consent: ConsentGiven,
      }),
      replies: { 200: AadhaarReply },
      problems: [
        'aadhaar_invalid',
        'underage',
        'name_mismatch',
        'consent_required',
        'document_invalid',
        'document_not_ready',
        'aadhaar_already_used',
        'invalid_transition',
        'version_conflict',
        'not_found',
        'validation_failed',
      ],
    }),
    withdrawAadhaar: route({
      method: 'DELETE',
      path: '/v1/me/kyc/aadhaar',
      access: 'user',
      summary: 'Withdraw what I submitted, before it is decided',
      replies: { 200: AadhaarReply },
      problems: ['invalid_transition', 'version_conflict'],
    }),
    proveOffline: route({
      method: 'POST',
      path: '/v1/me/kyc/aadhaar/offline-xml',
      access: 'user',
      summary: 'Verify my Aadhaar there and then, by the offline e-KYC document of UIDAI',
      body: z.strictObject({ documentId: Ulid, shareCode: ShareCode, consent: ConsentGiven }),
      limits: [shareCodeLimit],
      replies: { 200: AadhaarReply },
      problems: [
        'consent_required',
        'document_invalid',
        'document_not_ready',
        'offline_zip_invalid',
        'share_code_invalid',
        'offline_xml_malformed',
        'offline_xml_signature_invalid',
        'offline_xml_stale',
        'offline_xml_future',
        'aadhaar_invalid',
        'underage',
        'name_mismatch',
        'invalid_transition',
        'version_conflict',
        'not_found',
        'verify_limit',
      ],
    }),
  },
});
