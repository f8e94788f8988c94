import * as z from 'zod';
import { BranchCodeInput } from '../../shared/domain/identifiers/branch-code.ts';
import { KycStatus } from '../../shared/domain/choices.ts';
import { PanInput } from '../../shared/domain/identifiers/pan.ts';
import { UserCode, UserCodeInput } from '../../shared/domain/identifiers/user-code.ts';
import { revealLimitOf } from '../../shared/domain/limits.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { auditEvent } from '../../shared/entities/audit-event.ts';
import { bankDetails } from '../../shared/entities/bank-details.ts';
import { branchSubtree } from '../../shared/entities/branch-subtree.ts';
import { businessDetails } from '../../shared/entities/business-details.ts';
import { claim } from '../../shared/entities/claim.ts';
import { document } from '../../shared/entities/document.ts';
import { aadhaarHistory, bankHistory, businessHistory, panHistory } from '../../shared/entities/kyc-history.ts';
import { owedNotice } from '../../shared/entities/owed-notice.ts';
import { panKyc } from '../../shared/entities/pan-kyc.ts';
import { rateLimitCounter } from '../../shared/entities/rate-limit-counter.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { reviewNote } from '../../shared/entities/review-note.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { listOf, route } from '../../shared/http/route.ts';
import { oneOrMore, YesNo } from '../../shared/http/schemas.ts';
import { appends, erases, reads, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';
import { Kind, NoteReply, params, Reason, ReviewedRecord, ReviewPage } from './workflow-fields.ts';

const mayRead = { access: 'admin', needs: { feature: 'KYC', action: 'read' } } as const;
const mayUpdate = { access: 'admin', needs: { feature: 'KYC', action: 'update' } } as const;

const Score = z.coerce.number<string>().int().min(0).max(100);

/** What an act on somebody's record may be refused for, whatever it is. */
const ofActs = ['not_found', 'self_action_forbidden', 'invalid_transition', 'version_conflict'] as const;

const every = ['byStatus', 'byBranch', 'queue', 'branchQueue'] as const;

export const kycReview = workflow('kyc-review', {
  summary: 'KYC as reviewers decide it',
  uses: {
    data: [
      writes(owedNotice),
      readsAndWrites(aadhaarKyc, ...every),
      readsAndWrites(panKyc, ...every, 'byScore'),
      readsAndWrites(businessDetails, ...every),
      readsAndWrites(bankDetails, ...every),
      reads(aadhaarHistory),
      reads(panHistory),
      reads(businessHistory),
      reads(bankHistory),
      readsAndWrites(reviewNote),
      reads(document),
      readsAndWrites(claim),
      erases(claim),
      reads(branchSubtree),
      readsAndWrites(registrationProgress),
      readsAndWrites(userAccount),
      writes(rateLimitCounter),
      appends(auditEvent),
    ],
    keys: [
      { key: 'aadhaar', actions: ['Decrypt'] },
      { key: 'pan', actions: ['Decrypt'] },
      { key: 'bank', actions: ['Decrypt'] },
      { key: 'fingerprint-hmac', actions: ['GenerateMac'] },
    ],
    files: [{ place: 'documents', rights: ['read'] }],
    sends: ['notifications'],
  },
  routes: {
    listKyc: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/kyc',
      summary: 'KYC records of one kind or of all, the oldest first; an admin sees those of their branches',
      query: {
        kind: oneOrMore(Kind).optional(),
        status: oneOrMore(KycStatus).optional(),
        verified: YesNo.optional(),
        minScore: Score.optional(),
        maxScore: Score.optional(),
        queue: YesNo.optional(),
        branch: BranchCodeInput.optional(),
      },
      paged: true,
      replies: { 200: listOf(ReviewedRecord) },
      problems: ['cursor_invalid', 'scope_too_large'],
    }),
    lookUpPan: route({
      ...mayRead,
      method: 'POST',
      path: '/v1/admin/kyc/lookup',
      summary: 'Who submitted a PAN',
      body: z.strictObject({ pan: PanInput }),
      replies: { 200: z.object({ userCode: UserCode, verified: z.boolean() }) },
      problems: ['pan_invalid', 'not_found'],
      attempts: 'read',
      replay: false,
    }),
    getUserKyc: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/users/{userCode}/kyc',
      summary: "Every part of a user's KYC",
      params: { userCode: UserCodeInput },
      replies: {
        200: z.object({
          userCode: UserCode,
          isKycComplete: z.boolean(),
          kycVerificationStep: z.int(),
          aadhaar: ReviewedRecord.partial(),
          pan: ReviewedRecord.partial(),
          business: ReviewedRecord.partial(),
          bank: ReviewedRecord.partial(),
        }),
      },
      problems: ['not_found'],
    }),
    getRecord: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/kyc/{userCode}/{kind}',
      summary: 'One record with its documents, checks, notes and former submissions',
      params,
      replies: { 200: ReviewPage },
      problems: ['not_found'],
    }),
    claimRecord: route({
      ...mayUpdate,
      method: 'POST',
      path: '/v1/admin/kyc/{userCode}/{kind}/claim',
      summary: 'Take a waiting record to decide it: for half an hour it is nobody else’s',
      params,
      replies: { 200: ReviewedRecord },
      problems: ofActs,
    }),
    releaseRecord: route({
      ...mayUpdate,
      method: 'POST',
      path: '/v1/admin/kyc/{userCode}/{kind}/release',
      summary: 'Put a record back into the queue',
      params,
      replies: { 200: ReviewedRecord },
      problems: ofActs,
    }),
    approveRecord: route({
      ...mayUpdate,
      attempts: 'kyc_approve',
      method: 'POST',
      path: '/v1/admin/kyc/{userCode}/{kind}/approve',
      summary: 'Decide that a record is proven',
      params,
      body: z.strictObject({ reason: Reason.optional() }),
      ifMatch: 'required',
      replies: { 200: ReviewedRecord },
      problems: [...ofActs, 'precondition_required'],
    }),
    rejectRecord: route({
      ...mayUpdate,
      attempts: 'kyc_reject',
      method: 'POST',
      path: '/v1/admin/kyc/{userCode}/{kind}/reject',
      summary: 'Decide that a record is not proven; the reason tells its owner what to mend',
      params,
      body: z.strictObject({ reason: Reason }),
      ifMatch: 'required',
      replies: { 200: ReviewedRecord },
      problems: [...ofActs, 'precondition_required'],
    }),
    addNote: route({
      ...mayUpdate,
      method: 'POST',
      path: '/v1/admin/kyc/{userCode}/{kind}/notes',
      summary: 'Leave a note for other reviewers',
      params,
      body: z.strictObject({ text: z.string().trim().min(1).max(2000) }),
      replies: { 201: NoteReply },
      problems: ['not_found', 'self_action_forbidden'],
    }),
    handOver: route({
      ...mayUpdate,
      method: 'POST',
      path: '/v1/admin/kyc/{userCode}/{kind}/handover',
      summary: 'Give the provisional claim on a number to the one whose it is',
      params,
      body: z.strictObject({ fromUserCode: UserCodeInput, reason: Reason }),
      replies: { 200: ReviewedRecord },
      problems: ofActs,
    }),
    revealNumber: route({
      access: 'admin',
      // Only the level full covers deleting; nothing is deleted here (rules.md, KYC 10).
      needs: { feature: 'KYC', action: 'delete' },
      attempts: 'reveal',
      method: 'POST',
      path: '/v1/admin/kyc/{userCode}/{kind}/reveal',
      summary: 'See one number in full; the log says who, whose and why',
      params,
      body: z.strictObject({ reason: Reason }),
      limits: [revealLimitOf(defaultPolicy.kyc)],
      replies: { 200: z.object({ userCode: UserCode, kind: Kind, number: z.string() }) },
      problems: ['not_found', 'self_action_forbidden', 'invalid_transition', 'rate_limited'],
      replay: false,
    }),
  },
});
