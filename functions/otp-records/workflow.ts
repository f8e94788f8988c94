import * as z from 'zod';
import { OtpPurpose, OtpType } from '../../shared/domain/choices.ts';
import { UserCodeInput } from '../../shared/domain/identifiers/user-code.ts';
import { branchSubtree } from '../../shared/entities/branch-subtree.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { listOf, route } from '../../shared/http/route.ts';
import { oneOrMore } from '../../shared/http/schemas.ts';
import { reads, workflow } from '../../shared/http/workflow.ts';

/** A code as lists show it: that it was sent and what became of it, never the code, and where to only masked. */
const OtpInList = otpRecord.schema
  .pick({
    id: true,
    userCode: true,
    otpType: true,
    otpPurpose: true,
    isUsed: true,
    verifiedAt: true,
    sentAt: true,
    expiresAt: true,
    status: true,
    platform: true,
  })
  .extend({
    sentToEmail: z.string().optional(),
    sentToMobile: z.string().optional(),
    ipAddress: z.string().optional(),
  });

export const otpRecords = workflow('otp-records', {
  summary: 'Codes that were sent, of everybody, for those who watch over them',
  uses: { data: [reads(otpRecord, 'byUser', 'byStatus', 'activeByType'), reads(userAccount), reads(branchSubtree)] },
  routes: {
    listOtps: route({
      access: 'admin',
      needs: { feature: 'AUDI', action: 'read' },
      method: 'GET',
      path: '/v1/admin/otps',
      summary: 'Codes that were sent, newest first; an admin of a branch names the user',
      query: {
        userCode: UserCodeInput.optional(),
        state: oneOrMore(otpRecord.schema.shape.status).optional(),
        otpType: oneOrMore(OtpType).optional(),
        otpPurpose: oneOrMore(OtpPurpose).optional(),
      },
      paged: true,
      replies: { 200: listOf(OtpInList) },
      problems: ['validation_failed', 'cursor_invalid', 'not_found'],
    }),
  },
});
