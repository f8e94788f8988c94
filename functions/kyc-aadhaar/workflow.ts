import * as z from 'zod';
import { Gender, VerificationMethod } from '../../shared/domain/choices.ts';
import { AadhaarInput, AadhaarLast4, withoutAadhaar } from '../../shared/domain/identifiers/aadhaar.ts';
import { Dob } from '../../shared/domain/identifiers/dob.ts';
import { PersonNameInput } from '../../shared/domain/identifiers/person-name.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { aadhaarOtpLimit, digilockerLimit, shareCodeLimit } from '../../shared/domain/limits.ts';
import { rule } from '../../shared/domain/rule.ts';
import { Secret } from '../../shared/domain/secret.ts';
import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { bankDetails } from '../../shared/entities/bank-details.ts';
import { businessDetails } from '../../shared/entities/business-details.ts';
import { claim } from '../../shared/entities/claim.ts';
import { consent } from '../../shared/entities/consent.ts';
import { digilockerRequest } from '../../shared/entities/digilocker-request.ts';
import { document } from '../../shared/entities/document.ts';
import { aadhaarHistory } from '../../shared/entities/kyc-history.ts';
import { otpPointer } from '../../shared/entities/otp-pointer.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { panKyc } from '../../shared/entities/pan-kyc.ts';
import { IsoTime } from '../../shared/domain/time.ts';
import { KeyName } from '../../shared/entities/parts.ts';
import { rateLimitCounter } from '../../shared/entities/rate-limit-counter.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { AadhaarReply } from '../../shared/http/kyc-reply.ts';
import { route } from '../../shared/http/route.ts';
import { asksProvider, erases, reads, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

/** That its owner agreed to the notice about Aadhaar, in its current version. */
const ConsentGiven = z.strictObject({ notice: KeyName, version: KeyName });

/** What opens the ZIP: four digits; older files have longer codes, which a stage may allow. */
const ShareCode = z
  .string()
  .regex(/^[\x21-\x7e]{4,16}$/)
  .transform((code) => new Secret(code));

/** The code that UIDAI sent. */
const UidaiCode = z
  .string()
  .regex(/^[0-9]{6}$/)
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
      readsAndWrites(consent),
      readsAndWrites(otpRecord),
      readsAndWrites(otpPointer),
      readsAndWrites(digilockerRequest),
      readsAndWrites(claim),
      erases(claim),
      readsAndWrites(registrationProgress),
      readsAndWrites(userAccount),
      writes(rateLimitCounter),
    ],
    keys: [
      { key: 'aadhaar', actions: ['Encrypt', 'Decrypt'] },
      { key: 'fingerprint-hmac', actions: ['GenerateMac'] },
      asksProvider,
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
    requestAadhaarOtp: route({
      method: 'POST',
      path: '/v1/me/kyc/aadhaar/otp',
      access: 'user',
      summary: 'Have UIDAI send a code to the mobile number it knows',
      limits: [aadhaarOtpLimit],
      replies: { 202: z.object({ otpId: Ulid, expiresAt: IsoTime }) },
      problems: ['invalid_transition', 'provider_refused', 'provider_failed', 'provider_timeout', 'verify_limit'],
    }),
    verifyAadhaarOtp: route({
      method: 'POST',
      path: '/v1/me/kyc/aadhaar/otp/verify',
      access: 'user',
      summary: 'Verify my Aadhaar by the code that UIDAI sent',
      body: z.strictObject({ otpId: Ulid, otp: UidaiCode }),
      replies: { 200: AadhaarReply },
      problems: [
        'otp_invalid',
        'otp_locked',
        'aadhaar_invalid',
        'underage',
        'name_mismatch',
        'invalid_transition',
        'version_conflict',
        'provider_failed',
        'provider_timeout',
      ],
    }),
    beginDigilocker: route({
      method: 'POST',
      path: '/v1/me/kyc/aadhaar/digilocker',
      access: 'user',
      summary: 'Begin to show my Aadhaar from DigiLocker; the reply says where to go',
      body: z
        .strictObject({
          /** Not needed where it was given before, and not withdrawn. */
          consent: ConsentGiven.optional(),
          /** One of the places the stage lists; the first of them otherwise. */
          redirectUrl: z.url().max(500).optional(),
        })
        .default({}),
      limits: [digilockerLimit],
      replies: { 202: z.object({ requestId: Ulid, url: z.url(), expiresAt: IsoTime }) },
      problems: [
        'consent_required',
        'invalid_transition',
        'provider_failed',
        'provider_timeout',
        'validation_failed',
        'verify_limit',
      ],
    }),
    completeDigilocker: route({
      method: 'POST',
      path: '/v1/me/kyc/aadhaar/digilocker/{requestId}/complete',
      params: { requestId: Ulid },
      access: 'user',
      summary: 'Verify my Aadhaar by what DigiLocker shows, once I was there',
      replies: { 200: AadhaarReply },
      problems: [
        'aadhaar_invalid',
        'underage',
        'name_mismatch',
        'provider_refused',
        'invalid_transition',
        'version_conflict',
        'provider_failed',
        'provider_timeout',
        'not_found',
        'verify_limit',
      ],
    }),
  },
});
