import * as z from 'zod';
import { codeLimits, pennyDropLimitOf } from '../../shared/domain/limits.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { activity } from '../../shared/entities/activity.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { OtpCode, OtpSent } from '../../shared/http/schemas.ts';
import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { bankDetails } from '../../shared/entities/bank-details.ts';
import { businessDetails } from '../../shared/entities/business-details.ts';
import { dropReference } from '../../shared/entities/drop-reference.ts';
import { pennyDrop } from '../../shared/entities/penny-drop.ts';
import { rateLimitCounter } from '../../shared/entities/rate-limit-counter.ts';
import { claim } from '../../shared/entities/claim.ts';
import { document } from '../../shared/entities/document.ts';
import { bankHistory } from '../../shared/entities/kyc-history.ts';
import { panKyc } from '../../shared/entities/pan-kyc.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { session } from '../../shared/entities/session.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { AccountBody } from '../../shared/http/bank-account-body.ts';
import { BankReply, DropReply } from '../../shared/http/bank-reply.ts';
import { route } from '../../shared/http/route.ts';
import { asksBankProvider, erases, reads, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

export const kycBank = workflow('kyc-bank', {
  summary: 'The bank account of the caller',
  uses: {
    data: [
      readsAndWrites(bankDetails),
      writes(bankHistory),
      reads(aadhaarKyc),
      reads(panKyc),
      reads(businessDetails),
      reads(document),
      reads(session),
      readsAndWrites(pennyDrop),
      readsAndWrites(dropReference),
      writes(rateLimitCounter),
      readsAndWrites(otpRecord),
      writes(activity),
      readsAndWrites(claim),
      erases(claim),
      readsAndWrites(registrationProgress),
      readsAndWrites(userAccount),
    ],
    keys: [
      { key: 'bank', actions: ['Encrypt', 'Decrypt'] },
      { key: 'otp-hmac', actions: ['GenerateMac'] },
      { key: 'fingerprint-hmac', actions: ['GenerateMac'] },
      asksBankProvider,
    ],
    sends: ['notifications'],
  },
  routes: {
    getBank: route({
      method: 'GET',
      path: '/v1/me/kyc/bank',
      access: 'user',
      summary: 'My bank account, its number masked, and how far its verification is',
      replies: { 200: BankReply },
    }),
    putBank: route({
      method: 'PUT',
      path: '/v1/me/kyc/bank',
      access: 'user',
      mayNeedStepUp: 'signed_in',
      summary: 'Submit my bank account; one in place of a former one needs a fresh proof of who I am',
      body: AccountBody,
      replies: { 200: BankReply },
      problems: [
        'account_number_invalid',
        'ifsc_invalid',
        'ifsc_bank_unknown',
        'name_mismatch',
        'document_invalid',
        'document_not_ready',
        'invalid_transition',
        'version_conflict',
        'step_up_required',
        'not_found',
        'validation_failed',
      ],
    }),
    withdrawBank: route({
      method: 'DELETE',
      path: '/v1/me/kyc/bank',
      access: 'user',
      stepUp: 'signed_in',
      summary: 'Withdraw what I submitted, before it is decided',
      replies: { 200: BankReply },
      problems: ['invalid_transition', 'version_conflict'],
    }),
    startPennyDrop: route({
      method: 'POST',
      path: '/v1/me/kyc/bank/penny-drop',
      access: 'user',
      limits: [pennyDropLimitOf(defaultPolicy.kyc)],
      summary: 'Have one rupee sent to the account that I submitted; never twice to one account',
      replies: { 202: DropReply },
      problems: ['invalid_transition', 'verify_limit'],
    }),
    sendBankCode: route({
      method: 'POST',
      path: '/v1/me/kyc/bank/otp',
      access: 'user',
      limits: codeLimits,
      summary: 'Send a code to my own mobile or e-mail, for the bank account that I submitted',
      body: z.strictObject({ contact: z.enum(['phone', 'email']) }),
      replies: { 202: OtpSent },
      problems: ['invalid_transition', 'otp_cooldown', 'rate_limited', 'delivery_failed'],
    }),
    verifyBankCode: route({
      method: 'POST',
      path: '/v1/me/kyc/bank/otp/verify',
      access: 'user',
      summary: 'Confirm the contact of my bank account with the code that was sent',
      body: z.strictObject({ otpId: Ulid, otp: OtpCode }),
      replies: { 200: BankReply },
      problems: ['otp_invalid', 'otp_locked', 'version_conflict'],
    }),
    getPennyDrop: route({
      method: 'GET',
      path: '/v1/me/kyc/bank/penny-drop',
      access: 'user',
      summary: 'What became of the transfer',
      replies: { 200: DropReply },
      problems: ['not_found'],
    }),
  },
});
