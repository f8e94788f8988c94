import type { Found } from '../../shared/adapters/table/act-on-account.ts';
import { membership } from '../../shared/adapters/table/branches.ts';
import { claimContact, releaseContact } from '../../shared/adapters/table/contact-claims.ts';
import { heldContacts } from '../../shared/adapters/table/closing.ts';
import { frozenFields, isStaff } from '../../shared/domain/account.ts';
import { isOfAge } from '../../shared/domain/identifiers/dob.ts';
import type { Notice } from '../../shared/domain/messages.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import { refuse } from '../../shared/http/route.ts';
import type { Write } from '../../shared/store/writes.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import { actAndShow } from './act.ts';
import type { Handle, UsersDeps } from './deps.ts';
import { signOutAdmin } from './sign-out-admin.ts';

type Request = Parameters<Handle<'patchUser'>>[0];

const frozen = (fields: readonly string[], detail: string) =>
  refuse('field_frozen', {
    errors: fields.map((field) => ({ pointer: `#/${field}`, code: 'field_frozen', detail })),
  });

/**
 * A new e-mail address is vouched for by the admin, and claimed; a new mobile number is nobody's until its owner proves
 * it. What they replace is free again.
 */
const contactChanges = async ({ body, at, stamp }: Request, { store }: UsersDeps, { account }: Found) => {
  const { userCode, mobile: formerMobile } = account;
  const email = body.email && body.email.email !== account.email ? body.email : undefined;
  const mobile = body.mobile === formerMobile ? undefined : body.mobile;
  if (!email && mobile === undefined) return { kind: 'contacts' as const, changes: {}, others: {} };
  const held = await heldContacts(store, account);
  const taken = email && (await claimContact(store, { kind: 'email', contact: email.email, userCode }, at, stamp));
  if (taken?.kind === 'taken') return refuse('conflict');
  const others: Record<string, Write> = {
    ...taken?.writes,
    ...membership({ from: taken?.left }),
    ...(email && held.email && { 'former email': releaseContact('email', account.email, userCode) }),
    ...(mobile !== undefined &&
      formerMobile !== undefined &&
      held.mobile && { 'former mobile': releaseContact('mobile', formerMobile, userCode) }),
  };
  const changes = {
    ...(email && { email: email.email, emailAsTyped: email.asTyped, isEmailVerified: true }),
    ...(mobile !== undefined && { mobile, isMobileVerified: false }),
  };
  return { kind: 'contacts' as const, changes, others };
};

/** For the contacts that are replaced. */
const toFormer = (ids: Ids, before: UserAccount, changes: Partial<UserAccount>, at: Request['at']): Notice[] => {
  const channels = [
    ...(changes.email === undefined ? [] : (['email'] as const)),
    ...(changes.mobile === undefined || before.mobile === undefined ? [] : (['sms'] as const)),
  ];
  const template = 'contact_change_done';
  return channels.map((channel) => noticeTo(before, { id: ids.record(at), template, channel }));
};

/**
 * Changes what is said of an account, of the version that was read. Deactivating ends its sessions, and so does a new
 * contact, of which the former ones are told.
 */
export const patchUser: Handle<'patchUser'> = async (request, deps) => {
  const { params, body, caller, at, ifMatch, stamp } = request;
  const { email, mobile, reason, isActive, country, ...details } = body;
  if (isActive !== undefined && params.userCode === caller.userCode) return refuse('self_action_forbidden');
  if (details.dob !== undefined && !isOfAge(details.dob, at))
    return refuse('underage', {
      errors: [{ pointer: '#/dob', code: 'underage', detail: 'between 18 and 120 years old' }],
    });
  return actAndShow(
    request,
    deps,
    async (found) => {
      const { account } = found;
      if (ifMatch !== account.version) return refuse('version_conflict');
      const evidence = frozenFields(account, details);
      if (evidence.length > 0) return frozen(evidence, 'used in a KYC verification');
      if (isStaff(account.role) && (email ?? mobile) !== undefined)
        return frozen([email ? 'email' : 'mobile'], 'admins sign in with it in their directory');
      // Made half-way: whoever made it repeats that, which activates it.
      if (isActive === true && isStaff(account.role) && account.cognitoSub === undefined)
        return refuse('invalid_transition');
      const contacts = await contactChanges(request, deps, found);
      if (contacts.kind === 'refusal') return contacts;
      const hasNewContact = Object.keys(contacts.changes).length > 0;
      return {
        kind: 'plan',
        changes: {
          ...details,
          ...contacts.changes,
          ...(country !== undefined && { country }),
          ...(isActive !== undefined && { isActive }),
        },
        others: contacts.others,
        ends: isActive === false || hasNewContact,
        notices: toFormer(deps.ids, account, contacts.changes, at),
        stamp: stamp('update', reason === undefined ? {} : { reason }),
      };
    },
    {
      self: true,
      then: async ({ account, notices }) => {
        if (notices.length > 0) await tell(deps, notices);
        if (!account.isActive) await signOutAdmin(deps, account);
      },
    },
  );
};
