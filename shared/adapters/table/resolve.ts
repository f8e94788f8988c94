import { isEmail, normaliseEmail } from '../../domain/identifiers/email.ts';
import { Mobile, normaliseMobile } from '../../domain/identifiers/mobile.ts';
import { UserCodeInput, type UserCode } from '../../domain/identifiers/user-code.ts';
import { claim, claimValue } from '../../entities/claim.ts';
import { userAccount } from '../../entities/user-account.ts';
import type { Store } from '../../store/store.ts';

/** An identifier in its one spelling: e-mail, mobile number (any usual spelling) or user code. */
export type Identifier = { kind: 'email' | 'mobile' | 'user_code' | 'unknown'; value: string };

/** Reads what somebody typed as their identifier. */
export const readIdentifier = (typed: string): Identifier => {
  const email = normaliseEmail(typed);
  if (isEmail(email)) return { kind: 'email', value: email };
  const mobile = Mobile.safeParse(normaliseMobile(typed));
  if (mobile.success) return { kind: 'mobile', value: mobile.data };
  const userCode = UserCodeInput.safeParse(typed);
  return userCode.success
    ? { kind: 'user_code', value: userCode.data }
    : { kind: 'unknown', value: typed.toLowerCase() };
};

/**
 * Whose an identifier is. Only a verified contact names anybody: an unverified registration is nobody's yet, and so is a
 * user code that nobody has. One read whatever the kind, so that none is quicker.
 */
export const resolve = async (store: Store, { kind, value }: Identifier): Promise<UserCode | undefined> => {
  if (kind === 'user_code') {
    const account = await store.get(userAccount, { userCode: UserCodeInput.parse(value) }, { deleted: true });
    return account?.userCode;
  }
  const held = await store.get(claim, { kind: kind === 'mobile' ? 'mobile' : 'email', value: claimValue(value) });
  return held?.verified === true ? held.userCode : undefined;
};
