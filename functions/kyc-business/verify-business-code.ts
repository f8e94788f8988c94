import { businessDetails } from '../../shared/entities/business-details.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { businessReply } from '../../shared/http/business-reply.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { replace } from '../../shared/store/writes.ts';
import { provenBy } from './contacts.ts';
import type { Handle } from './deps.ts';

const PURPOSE = 'business_verification';

/** A reviewer may take the record meanwhile: each round reads anew. */
const ROUNDS = 4;

const invalid = (attemptsLeft = 0) => refuse('otp_invalid', { extra: { attemptsLeft } });

/** The code is used up and the contact proven in one transaction. */
export const verifyBusinessCode: Handle<'verifyBusinessCode'> = async (
  { caller, body, at, stamp },
  { store, otps },
) => {
  const { userCode } = caller;
  const [known, standing] = await Promise.all([
    store.get(otpRecord, { id: body.otpId }),
    store.get(businessDetails, { userCode }),
  ]);
  // A code of somebody else's, for something else or for a former submission is not there; trying it costs nothing.
  if (known?.userCode !== userCode || known.otpPurpose !== PURPOSE || !provenBy(known, standing)) return invalid();
  const presented = { email: body.otp, mobile: body.otp };
  const attempt = await otps.attempt(body.otpId, PURPOSE, presented, at, stamp('otp_verify'));
  if (attempt.kind === 'locked') return refuse('otp_locked');
  if (attempt.kind === 'wrong') return invalid(attempt.attemptsLeft);
  let record = standing;
  for (let round = 0; round < ROUNDS; round += 1) {
    const proven = provenBy(attempt.otp, record);
    if (!record || !proven) return invalid();
    const outcome = await store.commit(at, {
      ...otps.use(attempt.otp, userCode, at, stamp('otp_verify')),
      record: replace(businessDetails, record, proven, stamp('update')),
    });
    if (outcome.kind === 'done') return reply(200, businessReply({ ...record, ...proven }), record.version + 1);
    if (!outcome.because.record) return invalid();
    record = await store.get(businessDetails, { userCode });
  }
  return refuse('version_conflict');
};
