import * as z from 'zod';
import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { bankDetails } from '../../shared/entities/bank-details.ts';
import { businessDetails } from '../../shared/entities/business-details.ts';
import { panKyc } from '../../shared/entities/pan-kyc.ts';
import { BankReply } from '../../shared/http/bank-reply.ts';
import { BusinessReply } from '../../shared/http/business-reply.ts';
import { AadhaarReply, PanReply } from '../../shared/http/kyc-reply.ts';
import { route } from '../../shared/http/route.ts';
import { reads, workflow } from '../../shared/http/workflow.ts';

export const myKyc = workflow('my-kyc', {
  summary: 'How far the KYC of the caller is',
  uses: { data: [reads(aadhaarKyc), reads(panKyc), reads(businessDetails), reads(bankDetails)] },
  routes: {
    getKyc: route({
      method: 'GET',
      path: '/v1/me/kyc',
      access: 'user',
      summary: 'Every part of my KYC, and what is still to do',
      replies: {
        200: z.object({
          isKycComplete: z.boolean(),
          kycVerificationStep: z.int(),
          aadhaar: AadhaarReply,
          pan: PanReply,
          business: BusinessReply,
          bank: BankReply,
        }),
      },
    }),
  },
});
