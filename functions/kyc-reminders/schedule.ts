import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { auditEvent } from '../../shared/entities/audit-event.ts';
import { bankDetails } from '../../shared/entities/bank-details.ts';
import { businessDetails } from '../../shared/entities/business-details.ts';
import { owedNotice } from '../../shared/entities/owed-notice.ts';
import { panKyc } from '../../shared/entities/pan-kyc.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { sentNotice } from '../../shared/entities/sent-notice.ts';
import { sweepMark } from '../../shared/entities/sweep-mark.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { appends, reads, readsAndWrites, schedule, writes } from '../../shared/http/workflow.ts';

export const kycReminders = schedule('kyc-reminders', {
  summary: 'Ends KYC that is due anew, and tells its owners before and after',
  every: { days: 1 },
  uses: {
    data: [
      readsAndWrites(aadhaarKyc, 'reKycDue', 'queue'),
      readsAndWrites(panKyc, 'reKycDue', 'queue'),
      readsAndWrites(businessDetails, 'reKycDue', 'queue'),
      readsAndWrites(bankDetails, 'reKycDue', 'queue'),
      readsAndWrites(userAccount),
      reads(registrationProgress),
      writes(sentNotice),
      writes(owedNotice),
      appends(auditEvent),
      readsAndWrites(sweepMark),
    ],
    sends: ['notifications'],
  },
});
