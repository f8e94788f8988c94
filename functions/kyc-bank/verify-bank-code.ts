import { bankDetails } from '../../shared/entities/bank-details.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { bankReply } from '../../shared/http/bank-reply.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { replace } from '../../shared/store/writes.ts';
import { bankContacts, boundToAccount, isStanding } from './bank-contact.ts';
import type { Handle } from './deps.ts';

const invalid = (attemptsLeft = 0) => refuse('otp_invalid', { extra: { attemptsLeft } });

/** A code that came back from where it was sent, while that is still the owner's and the account still the same. */
export const verifyBankCode: Handle<'verifyBankCode'> = async ({ caller, body, at, stamp }, deps) => {
  const { store, otps } = deps;
  const { account, userCode } = caller;
  const [known, record] = await Promise.all([
    store.get(otpRecord, { id: body.otpId }),
    store.get(bankDetails, { userCode }),
  ]);
  const found = Object.values(bankContacts).find(({ otpType }) => otpType === known?.otpType);
  // A code of somebody else's, or for something else, is not there; nor does trying it cost its owner an attempt.
  if (known?.userCode !== userCode || !found || !isStanding(record)) return invalid();
  const boundTo = boundToAccount(record);
  const { contact, field } = found;
  if (known.boundTo !== boundTo || (known.sentToMobile ?? known.sentToEmail) !== account[contact]) return invalid();
  const presented = { [contact]: body.otp };
  const attempt = await otps.attempt(body.otpId, known.otpPurpose, presented, at, stamp('otp_verify'), boundTo);
  if (attempt.kind === 'locked') return refuse('otp_locked');
  if (attempt.kind === 'wrong') return invalid(attempt.attemptsLeft);
  const outcome = await store.commit(at, {
    ...otps.use(attempt.otp, userCode, at, stamp('otp_verify')),
    record: replace(bankDetails, record, { [field]: true }, stamp('update')),
  });
  if (outcome.kind === 'refused') return outcome.because.otp ? invalid() : refuse('version_conflict');
  const now = { ...record, [field]: true, version: record.version + 1 };
  return reply(200, bankReply(now), now.version);
};
