import type { Language, OtpPurpose, OtpType, Platform } from '../../domain/choices.ts';
import type { BranchCode } from '../../domain/identifiers/branch-code.ts';
import type { RecordId } from '../../domain/identifiers/record-id.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import { refusedAttempt, type OtpChannel } from '../../domain/otp.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Secret } from '../../domain/secret.ts';
import { hourOf, later, type IsoTime } from '../../domain/time.ts';
import { activity } from '../../entities/activity.ts';
import { otpPointer } from '../../entities/otp-pointer.ts';
import { otpRecord, type OtpRecord } from '../../entities/otp-record.ts';
import type { DeviceInfo } from '../../entities/parts.ts';
import type { Metrics } from '../../platform/metrics.ts';
import { above, absent, atMost, below, is } from '../../store/conditions.ts';
import type { Fields } from '../../store/entity.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { check, create, patch, type Write } from '../../store/writes.ts';
import { otpCodes, type Codes } from './otp-codes.ts';
import type { LimitReached, SendLimits, Sending } from './send-limits.ts';

export type OtpRequest = {
  id: RecordId;
  otpType: OtpType;
  otpPurpose: OtpPurpose;
  /** Absent: a decoy, which looks like any other record and never verifies. */
  userCode?: UserCode | undefined;
  branchCode?: BranchCode | undefined;
  /** What the code is good for and nothing else. Such a record has no pointer: what it is bound to names the newest. */
  boundTo?: string | undefined;
  /** What the codes are sent to, or a decoy pretends to. */
  sentTo: { email?: string | undefined; mobile?: string | undefined };
  /** What the codes are sent in. */
  language: Language;
  at: IsoTime;
  ip: string;
  platform?: Platform | undefined;
  device?: DeviceInfo | undefined;
};

type Unsent = Omit<OtpRequest, 'sentTo' | 'language'>;

/**
 * The answer to an attempt. `wrong` also stands for used, expired, superseded and unknown records; `otp` is there when a
 * live record was tried.
 */
export type Attempt =
  | { kind: 'right'; otp: OtpRecord }
  | { kind: 'wrong'; attemptsLeft: number; otp?: OtpRecord }
  | { kind: 'locked'; otp?: OtpRecord };

export type Resent =
  | { kind: 'sent'; otp: OtpRecord; codes: Codes }
  | { kind: 'limited'; reached: LimitReached }
  | { kind: 'cooldown'; until: IsoTime }
  | { kind: 'locked' }
  | { kind: 'gone' };

type Parts = {
  store: Store;
  policy: Policy['otp'];
  codes: ReturnType<typeof otpCodes>;
  limits: SendLimits;
  metrics: Metrics;
};

/** One engine for the codes of every type and purpose. */
export const otpEngine = ({ store, policy, codes, limits, metrics }: Parts) => {
  const times = (otpPurpose: OtpPurpose, at: IsoTime) => {
    const expiresAt = later(at, otpPurpose === 'login' ? policy.loginLifeMs : policy.lifeMs);
    return { expiresAt, dueHour: hourOf(expiresAt), resendAfter: later(at, policy.cooldownMs) };
  };

  const recordOf = ({
    sentTo,
    ip,
    at,
    device,
    ...request
  }: Unsent & Pick<OtpRequest, 'sentTo'> & Partial<Pick<OtpRequest, 'language'>>): Fields<typeof otpRecord> => ({
    ...request,
    sentToEmail: sentTo.email,
    sentToMobile: sentTo.mobile,
    isUsed: false,
    sentAt: at,
    ...times(request.otpPurpose, at),
    attemptCount: 0,
    maxAttempts: policy.maxAttempts,
    resendCount: 0,
    status: 'active',
    ipAddress: ip,
    deviceInfo: device,
  });

  /** The newest record of a user and purpose is the only one that works. */
  const supersede = ({
    userCode,
    otpPurpose,
    id,
    boundTo,
  }: Pick<OtpRequest, 'userCode' | 'otpPurpose' | 'id' | 'boundTo'>): Record<string, Write> =>
    userCode === undefined || boundTo !== undefined
      ? {}
      : { pointer: patch(otpPointer, { userCode, purpose: otpPurpose }, { set: { otpId: id }, upsert: true }) };

  /** Wrong codes count on the account and on the addresses (rules: OTP 6). */
  const failed = ({ userCode, sentToEmail, sentToMobile }: OtpRecord, at: IsoTime): Record<string, Write> => {
    const add = {
      ...(sentToEmail !== undefined && { emailOtpAttempts: 1 }),
      ...(sentToMobile !== undefined && { mobileOtpAttempts: 1 }),
    };
    return {
      ...(userCode && { account: patch(activity, { userCode }, { add, upsert: true }) }),
      ...limits.failures({ email: sentToEmail, mobile: sentToMobile }, at),
    };
  };

  /** Writes nothing yet: the record, its pointer and the limits on sending go into one transaction of the caller's. */
  const issue = (request: OtpRequest, stamp: Stamp) => {
    const channels = (['email', 'mobile'] as const).filter((channel) => request.sentTo[channel] !== undefined);
    const drawn = codes.fresh(request, channels);
    const record = { ...recordOf(request), ...drawn.hashes };
    const sending: Sending = { ...request.sentTo, ip: request.ip };
    return {
      record,
      codes: drawn.codes,
      writes: { otp: create(otpRecord, record, stamp), ...supersede(request), ...limits.writes(sending, request.at) },
      reached: (because: Readonly<Record<string, unknown>>) => limits.reached(because, sending, request.at),
    };
  };

  return {
    issue,

    /** As {@link issue}, for a token that is handed out in a reply instead of being sent. */
    issueToken: (request: Unsent, token: Secret, stamp: Stamp) => {
      const record = { ...recordOf({ ...request, sentTo: {} }), ...codes.hashesOf(request, { token }) };
      return { record, writes: { otp: create(otpRecord, record, stamp), ...supersede(request) } };
    },

    /**
     * New codes for some channels on the same record: what was failed stays failed. `others` are written with it, and
     * may refuse it as well.
     */
    async resend(
      otp: OtpRecord | undefined,
      channels: readonly OtpChannel[],
      { at, ip, stamp }: { at: IsoTime; ip: string; stamp: Stamp },
      others: (renewed: OtpRecord) => Record<string, Write> = () => ({}),
    ): Promise<Resent> {
      const isLive = otp?.status === 'active' && otp.expiresAt > at && otp.attemptCount < otp.maxAttempts;
      if (!otp || !isLive || otp.boundTo !== undefined) return { kind: refusedAttempt(otp, at) };
      if (otp.resendAfter > at) return { kind: 'cooldown', until: otp.resendAfter };
      const drawn = codes.fresh(otp, channels);
      const renewed = { ...otp, ...times(otp.otpPurpose, at) };
      // Status and type do not change; the lists a record is in are rebuilt from what is set.
      const set = { ...drawn.hashes, ...times(otp.otpPurpose, at), status: 'active' as const, otpType: otp.otpType };
      const when = {
        status: is('active'),
        expiresAt: above(at),
        attemptCount: below(otp.maxAttempts),
        resendAfter: atMost(at),
      };
      const has = (channel: OtpChannel) => channels.includes(channel);
      const sending = {
        ...(has('email') && { email: otp.sentToEmail }),
        ...(has('mobile') && { mobile: otp.sentToMobile }),
        ip,
      };
      const outcome = await store.commit(at, {
        otp: patch(otpRecord, { id: otp.id }, { set, add: { resendCount: 1 }, when }, stamp),
        ...limits.writes(sending, at),
        ...others(renewed),
      });
      if (outcome.kind === 'done') return { kind: 'sent', otp: renewed, codes: drawn.codes };
      const reached = limits.reached(outcome.because, sending, at);
      if (reached) return { kind: 'limited', reached };
      return outcome.because.otp ? { kind: 'cooldown', until: renewed.resendAfter } : { kind: 'gone' };
    },

    /**
     * Judges an attempt. It is paid before the codes are compared: of any number of parallel attempts at most
     * `maxAttempts` compare anything (rules: OTP 3). The record stays unused until {@link use} is committed.
     */
    async attempt(
      id: RecordId,
      otpPurpose: OtpPurpose,
      presented: Codes,
      at: IsoTime,
      stamp: Stamp,
      boundTo?: string,
    ): Promise<Attempt> {
      const payable = {
        boundTo: boundTo === undefined ? absent : is(boundTo),
        otpPurpose: is(otpPurpose),
        status: is('active'),
        expiresAt: above(at),
        attemptCount: below(policy.maxAttempts),
      };
      const paid = await store.write(at, patch(otpRecord, { id }, { add: { attemptCount: 1 }, when: payable }, stamp));
      if (paid.kind === 'refused') {
        const { current } = paid;
        const known = current?.otpPurpose === otpPurpose && current.boundTo === boundTo ? current : undefined;
        return refusedAttempt(known, at) === 'locked' ? { kind: 'locked' } : { kind: 'wrong', attemptsLeft: 0 };
      }
      const otp = paid.item;
      if (codes.match(otp, presented)) {
        metrics.count('CodesVerified', Object.keys(codes.unchanged(otp)).length);
        return { kind: 'right', otp };
      }
      const isLast = otp.attemptCount >= otp.maxAttempts;
      const spent = { status: is('active'), attemptCount: { gte: otp.maxAttempts } };
      await Promise.all([
        store.commit(at, failed(otp, at)),
        isLast && store.write(at, patch(otpRecord, { id }, { set: { status: 'locked' }, when: spent }, stamp)),
      ]);
      return isLast
        ? { kind: 'locked', otp }
        : { kind: 'wrong', attemptsLeft: otp.maxAttempts - otp.attemptCount, otp };
    },

    /** Marks a record used, once, and only while it is the newest of its user and purpose. */
    use: (otp: OtpRecord, userCode: UserCode, at: IsoTime, stamp: Stamp) => {
      const when = { status: is('active'), ...codes.unchanged(otp) };
      return {
        otp: patch(otpRecord, { id: otp.id }, { set: { status: 'used', isUsed: true, verifiedAt: at }, when }, stamp),
        ...(otp.boundTo === undefined && {
          newest: check(otpPointer, { userCode, purpose: otp.otpPurpose }, { otpId: is(otp.id) }),
        }),
      };
    },
  };
};

export type OtpEngine = ReturnType<typeof otpEngine>;
