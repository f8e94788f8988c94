import { NOBODY } from '../../shared/domain/identifiers/user-code.ts';
import { languageOf } from '../../shared/domain/language.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { passwordFaults, weakPassword } from '../../shared/domain/passwords/faults.ts';
import { hashPassword } from '../../shared/domain/passwords/hash.ts';
import { verifyPassword } from '../../shared/domain/passwords/verify.ts';
import type { Claim } from '../../shared/entities/claim.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { otpRecord, type OtpRecord } from '../../shared/entities/otp-record.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { codeMessages, deliver } from '../../shared/http/code-messages.ts';
import { deviceOf } from '../../shared/http/device.ts';
import { limitRefusal } from '../../shared/http/limit-refusal.ts';
import { otpSent } from '../../shared/http/otp-sent.ts';
import { refuse, reply, type RequestOf } from '../../shared/http/route.ts';
import type { Message } from '../../shared/domain/messages.ts';
import { readContacts, standingOf } from './contacts.ts';
import type { Handle, RegistrationDeps } from './deps.ts';
import { noticeMessage } from './messages.ts';
import { openAccount } from './open-account.ts';
import type { registration } from './workflow.ts';

type Request = RequestOf<(typeof registration)['routes']['startRegistration']>;

/** Of 30^6 user codes a drawn one is about never taken; drawing again is all it then takes. */
const DRAWS = 5;

/**
 * The same answer, after the same work, whether or not a contact is taken: one password computation (and meanwhile one
 * read of its owner, who is told in a language of their own, and one of the account that gives way), one write, one
 * message call. What is taken is left alone, and its owner told through it.
 */
export const startRegistration: Handle<'startRegistration'> = async (request, deps) => {
  const { body, at } = request;
  const { email: address } = body.email;
  const faults = passwordFaults(body.password, { email: address, mobile: body.mobile });
  if (faults.length > 0) return refuse('password_weak', { errors: weakPassword(faults, '#/password') });
  const wanted = [body.branchCode, deps.policy.defaultBranchCode];
  const held = await readContacts(deps.store, { email: body.email.email, mobile: body.mobile, branches: wanted });
  const email = standingOf(held.email, at);
  if (email.kind === 'pending') return continueOrDecoy(request, deps, email.claim);
  const userCode = email.kind === 'taken' ? email.owner : (held.mobile?.userCode ?? NOBODY);
  const released = email.kind === 'releasable' ? email.claim : undefined;
  const [passwordHash, owner, former] = await Promise.all([
    hashPassword(body.password),
    deps.store.get(userAccount, { userCode }),
    deps.store.get(userAccount, { userCode: released?.userCode ?? NOBODY }),
  ]);
  const taken = { template: 'already_registered' as const, language: languageOf(owner ?? {}) };
  if (email.kind === 'taken') {
    return decoy(request, deps, noticeMessage(deps.ids, { ...taken, channel: 'email', to: address }, at));
  }
  if (held.mobile) {
    return decoy(request, deps, noticeMessage(deps.ids, { ...taken, channel: 'sms', to: body.mobile }, at));
  }

  let branches = held.branches;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const opening = { userCode: deps.ids.userCode(), branchCode: branches[0], passwordHash, released, former };
    const opened = await openAccount(request, deps, opening);
    if (opened.kind === 'opened') {
      return begun(deps, opened.record, codeMessages(deps.ids, opened.record, opened.codes, at));
    }
    if (opened.kind === 'limited') return limitRefusal(opened.reached);
    if (opened.kind === 'raced') return decoy(request, deps);
    if (opened.kind === 'branch_closed') branches = branches.slice(1);
  }
  throw new Error('no free user code was drawn');
};

type Begun = Pick<OtpRecord, 'id' | 'otpType' | 'sentToEmail' | 'sentToMobile' | 'expiresAt' | 'resendAfter'>;

const begun = ({ messages }: RegistrationDeps, otp: Begun, list: readonly Message[]) => {
  const registrationId = Ulid.parse(otp.id);
  const sent = otpSent(otp, { email: otp.sentToEmail, mobile: otp.sentToMobile });
  return deliver(messages, { registrationId }, list, reply(202, { registrationId, otp: sent }));
};

/**
 * Whoever proves the password of a registration that still waits for its codes continues it: a client that lost our
 * answer gets the same registration again, and can have its codes sent again.
 */
const continueOrDecoy = async (request: Request, deps: RegistrationDeps, { userCode, registrationId }: Claim) => {
  const { body, at } = request;
  const [secret, waiting] = await Promise.all([
    deps.store.get(credentials, { userCode }),
    registrationId === undefined ? undefined : deps.store.get(otpRecord, { id: registrationId }),
  ]);
  const isOwn = await verifyPassword(body.password, secret?.passwordHash);
  if (isOwn && waiting?.status === 'active' && waiting.sentToMobile === body.mobile) return begun(deps, waiting, []);
  const notice = {
    template: 'registration_pending' as const,
    channel: 'email' as const,
    to: body.email.email,
    language: languageOf(waiting ?? {}),
  };
  return decoy(request, deps, noticeMessage(deps.ids, notice, at, waiting?.expiresAt));
};

/** A record like any other, of nobody: it never verifies. */
const decoy = async (request: Request, deps: RegistrationDeps, notice?: Message) => {
  const { body, at, client, stamp } = request;
  const issued = deps.otps.issue(
    {
      id: deps.ids.record(at),
      otpType: 'both',
      otpPurpose: 'registration',
      sentTo: { email: body.email.email, mobile: body.mobile },
      language: languageOf(body),
      at,
      ip: client.ip,
      platform: body.platform,
      device: deviceOf(body.device),
    },
    stamp('otp_request'),
  );
  const outcome = await deps.store.commit(at, issued.writes);
  const reached = outcome.kind === 'refused' ? issued.reached(outcome.because) : undefined;
  return reached ? limitRefusal(reached) : begun(deps, issued.record, notice ? [notice] : []);
};
