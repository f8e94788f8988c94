import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { bankDetails } from '../../shared/entities/bank-details.ts';
import { businessDetails } from '../../shared/entities/business-details.ts';
import { claim } from '../../shared/entities/claim.ts';
import { owedNotice } from '../../shared/entities/owed-notice.ts';
import { panKyc } from '../../shared/entities/pan-kyc.ts';
import { providerCall } from '../../shared/entities/provider-call.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { sweepMark } from '../../shared/entities/sweep-mark.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { asksProvider, erases, reads, readsAndWrites, schedule, writes } from '../../shared/http/workflow.ts';

export const askProviders = schedule('ask-providers', {
  summary: 'Asks KYC providers again that gave no answer, and hands to reviewers what they stay silent about',
  every: { minutes: 5 },
  uses: {
    data: [
      readsAndWrites(providerCall, 'due'),
      erases(providerCall),
      readsAndWrites(panKyc),
      reads(aadhaarKyc),
      reads(businessDetails),
      reads(bankDetails),
      readsAndWrites(claim),
      erases(claim),
      readsAndWrites(registrationProgress),
      readsAndWrites(userAccount),
      writes(owedNotice),
      readsAndWrites(sweepMark),
    ],
    keys: [{ key: 'pan', actions: ['Decrypt'] }, asksProvider],
    sends: ['notifications'],
  },
});
