import { orderErasure } from '../../shared/adapters/table/privacy/order-erasure.ts';
import { owing } from '../../shared/adapters/table/owed-notices.ts';
import { membership } from '../../shared/adapters/table/branches.ts';
import { Email } from '../../shared/domain/identifiers/email.ts';
import { Mobile } from '../../shared/domain/identifiers/mobile.ts';
import { claim, claimValue } from '../../shared/entities/claim.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { userAccount, type UserAccount } from '../../shared/entities/user-account.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { is } from '../../shared/store/conditions.ts';
import type { Fields, Item } from '../../shared/store/entity.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import { create, erase, replace, type Write } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';

const invalid = (attemptsLeft = 0) => refuse('otp_invalid', { extra: { attemptsLeft } });

type Held = Item<typeof claim>;

/**
 * Claims a contact for who proved it. An unverified registration gives way: it proved nothing. A verified one refuses.
 */
const claimed = (
  held: Held | undefined,
  squatter: UserAccount | undefined,
  proof: Fields<typeof claim>,
  stamp: (action: 'delete', on: { reason: string }) => Stamp,
): { taken: Write } & Record<string, Write> => {
  if (!held || held.verified) return { taken: create(claim, proof) };
  const deleted = stamp('delete', { reason: 'registration never verified, e-mail proven by another' });
  return {
    taken: replace(claim, held, { ...proof, releasableAt: undefined, registrationId: undefined }),
    ...(squatter && {
      squatter: replace(userAccount, squatter, { deletedAt: deleted.at, deletedBy: 'system' }, deleted),
      ...orderErasure(squatter, deleted.at),
      ...membership({ from: squatter.branchCode }),
    }),
  };
};

/** The new contact is claimed, the old one released and the account changed in one transaction; then the old one is told. */
export const verifyContact: Handle<'verifyContact'> = async ({ caller, body, at, stamp }, deps) => {
  const { store, otps, ids } = deps;
  const { userCode, account } = caller;
  const known = await store.get(otpRecord, { id: body.otpId });
  // A code of somebody else's, or for something else, is not there; nor does trying it cost its owner an attempt.
  const purpose = known?.otpPurpose;
  if (known?.userCode !== userCode || (purpose !== 'email_verification' && purpose !== 'mobile_verification'))
    return invalid();
  const attempt = await otps.attempt(
    body.otpId,
    purpose,
    { email: body.otp, mobile: body.otp },
    at,
    stamp('otp_verify'),
  );
  if (attempt.kind === 'locked') return refuse('otp_locked');
  if (attempt.kind === 'wrong') return invalid(attempt.attemptsLeft);

  const isEmail = purpose === 'email_verification';
  const kind = isEmail ? 'email' : 'mobile';
  const proven = isEmail ? Email.parse(attempt.otp.sentToEmail) : Mobile.parse(attempt.otp.sentToMobile);
  const changes = isEmail
    ? { email: Email.parse(proven), emailAsTyped: proven, isEmailVerified: true }
    : { mobile: Mobile.parse(proven), isMobileVerified: true };
  const key = (contact: string) => ({ kind, value: claimValue(contact) }) as const;
  const former = account[kind];
  const isNew = proven !== former;
  const held = isNew ? await store.get(claim, key(proven)) : undefined;
  const squatter = held?.verified === false ? await store.get(userAccount, { userCode: held.userCode }) : undefined;
  const told = ['email', 'sms'] as const;
  // As the account was: to the contact that is replaced, and to the one that stays.
  const notices = told.map((channel) =>
    noticeTo(account, { id: ids.record(at), template: 'contact_change_done', channel }),
  );
  const outcome = await store.commit(at, {
    ...otps.use(attempt.otp, userCode, at, stamp('otp_verify')),
    account: replace(userAccount, account, changes, stamp('update')),
    ...(isNew && {
      ...claimed(held, squatter, { ...key(proven), userCode, verified: true }, stamp),
      ...owing(notices, at),
      ...(former !== undefined && { released: erase(claim, key(former), { userCode: is(userCode) }) }),
    }),
  });
  if (outcome.kind === 'refused') {
    const { taken, ...others } = outcome.because;
    if (!taken || Object.keys(others).length > 0) return invalid();
    return refuse(isEmail ? 'conflict' : 'mobile_in_use');
  }
  if (isNew) await tell(deps, notices);
  return reply(200, { ...account, ...changes }, account.version + 1);
};
