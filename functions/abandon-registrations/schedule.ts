import { claim } from '../../shared/entities/claim.ts';
import { erasureOrder } from '../../shared/entities/erasure-order.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { referenceCount } from '../../shared/entities/reference-count.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { erases, reads, readsAndWrites, schedule, sweeps, writes } from '../../shared/http/workflow.ts';

export const abandonRegistrations = schedule('abandon-registrations', {
  summary: 'Marks registrations abandoned that nobody went on with for a week, and frees what was never proven',
  every: { hours: 1 },
  uses: {
    data: [
      sweeps(registrationProgress, 'byState'),
      readsAndWrites(userAccount),
      reads(claim),
      erases(claim),
      writes(erasureOrder),
      writes(referenceCount),
    ],
  },
});
