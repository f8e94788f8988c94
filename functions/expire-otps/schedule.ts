import { otpRecord } from '../../shared/entities/otp-record.ts';
import { sweepMark } from '../../shared/entities/sweep-mark.ts';
import { readsAndWrites, schedule, sweeps } from '../../shared/http/workflow.ts';

export const expireOtps = schedule('expire-otps', {
  summary: 'Marks codes expired that were not used in time',
  every: { minutes: 5 },
  uses: { data: [sweeps(otpRecord, 'due'), readsAndWrites(sweepMark)] },
});
