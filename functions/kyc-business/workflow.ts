import * as z from 'zod';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { SELFIE_FAULTS } from '../../shared/domain/kyc/judge-selfie.ts';
import { codeLimits, selfieLimitOf } from '../../shared/domain/limits.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { activity } from '../../shared/entities/activity.ts';
import { bankDetails } from '../../shared/entities/bank-details.ts';
import { businessDetails } from '../../shared/entities/business-details.ts';
import { document } from '../../shared/entities/document.ts';
import { businessHistory } from '../../shared/entities/kyc-history.ts';
import { MatchScore } from '../../shared/entities/kyc-parts.ts';
import { otpPointer } from '../../shared/entities/otp-pointer.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { panKyc } from '../../shared/entities/pan-kyc.ts';
import { rateLimitCounter } from '../../shared/entities/rate-limit-counter.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { BusinessBody } from '../../shared/http/business-body.ts';
import { BusinessReply } from '../../shared/http/business-reply.ts';
import { route } from '../../shared/http/route.ts';
import { OtpCode, OtpSent } from '../../shared/http/schemas.ts';
import { reads, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

/** Where a business is reached. */
const BusinessContact = z.enum(['phone', 'email']);
export type BusinessContact = z.output<typeof BusinessContact>;

export const kycBusiness = workflow('kyc-business', {
  summary: 'The business that the caller acts for',
  uses: {
    data: [
      readsAndWrites(businessDetails),
      writes(businessHistory),
      reads(aadhaarKyc),
      reads(panKyc),
      reads(bankDetails),
      reads(document),
      readsAndWrites(registrationProgress),
      readsAndWrites(userAccount),
      readsAndWrites(otpRecord),
      writes(otpPointer),
      writes(activity),
      writes(rateLimitCounter),
    ],
    keys: [
      { key: 'pan', actions: ['Encrypt'], only: businessDetails.name },
      { key: 'fingerprint-hmac', actions: ['GenerateMac'] },
      { key: 'otp-hmac', actions: ['GenerateMac'] },
      { key: 'token-signing', actions: ['GetPublicKey'] },
    ],
    files: [{ place: 'documents', rights: ['read'] }],
    faces: true,
    sends: ['notifications'],
  },
  routes: {
    getBusiness: route({
      method: 'GET',
      path: '/v1/me/kyc/business',
      access: 'user',
      summary: 'My business, its PAN and GSTIN masked, and how far its verification is',
      replies: { 200: BusinessReply },
    }),
    putBusiness: route({
      method: 'PUT',
      path: '/v1/me/kyc/business',
      access: 'user',
      summary: 'Submit the business I act for; a reviewer decides',
      body: BusinessBody,
      replies: { 200: BusinessReply },
      problems: [
        'aadhaar_invalid',
        'pan_invalid',
        'pan_type_mismatch',
        'gstin_invalid',
        'gstin_pan_mismatch',
        'cin_invalid',
        'cin_type_mismatch',
        'llpin_invalid',
        'udyam_invalid',
        'pincode_invalid',
        'phone_invalid',
        'email_invalid',
        'document_invalid',
        'document_not_ready',
        'invalid_transition',
        'version_conflict',
        'not_found',
      ],
    }),
    withdrawBusiness: route({
      method: 'DELETE',
      path: '/v1/me/kyc/business',
      access: 'user',
      summary: 'Withdraw what I submitted, before it is decided',
      replies: { 200: BusinessReply },
      problems: ['invalid_transition', 'version_conflict'],
    }),
    sendBusinessCode: route({
      method: 'POST',
      path: '/v1/me/kyc/business/otp',
      access: 'user',
      limits: codeLimits,
      summary: 'Send a code to the phone or e-mail address of my business',
      body: z.strictObject({ contact: BusinessContact }),
      replies: { 202: OtpSent },
      problems: ['invalid_transition', 'rate_limited', 'delivery_failed'],
    }),
    verifyBusinessCode: route({
      method: 'POST',
      path: '/v1/me/kyc/business/otp/verify',
      access: 'user',
      summary: 'Prove a contact of my business with its code',
      body: z.strictObject({ otpId: Ulid, otp: OtpCode }),
      replies: { 200: BusinessReply },
      problems: ['otp_invalid', 'otp_locked', 'version_conflict'],
    }),
    checkSelfie: route({
      method: 'POST',
      path: '/v1/me/kyc/business/selfie',
      access: 'user',
      summary: 'Have a picture of my face looked at; it is a check of the picture, and no video identification',
      body: z.strictObject({ documentId: Ulid }),
      limits: [selfieLimitOf(defaultPolicy.kyc)],
      replies: {
        200: z.object({
          selfieVerified: z.boolean(),
          livenessScore: MatchScore,
          /** What to mend. */
          reasons: z.array(z.enum(SELFIE_FAULTS)),
        }),
      },
      problems: [
        'not_found',
        'document_invalid',
        'document_not_ready',
        'invalid_transition',
        'version_conflict',
        'rate_limited',
        'provider_failed',
        'provider_timeout',
      ],
    }),
  },
});
