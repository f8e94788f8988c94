import type { OtpPurpose, OtpType, Platform } from '../../domain/choices.ts';
import type { RecordId } from '../../domain/identifiers/record-id.ts';
import { boundCode, newCode, refusedAttempt, type OtpChannel } from '../../domain/otp.ts';
import type { Policy } from '../../domain/policy.ts';
import { sameText } from '../../domain/same-text.ts';
import type { Secret } from '../../domain/secret.ts';
import { hourOf, later, type IsoTime } from '../../domain/time.ts';
import { otpRecord, type OtpRecord } from '../../entities/otp-record.ts';
import type { DeviceInfo } from '../../entities/parts.ts';
import { above, below, is, type Predicate } from '../../store/conditions.ts';
import type { Fields } from '../../store/entity.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { patch } from '../../store/writes.ts';

/** The codes of one record, one for each channel it was sent on. */
export type Codes = { [C in OtpChannel]?: Secret };

export type OtpRequest = {
  id: RecordId;
  otpType: OtpType;
  otpPurpose: OtpPurpose;
  /** Absent: a decoy, which looks like any other record and never verifies. */
  userCode?: Fields<typeof otpRecord>['userCode'];
  branchCode?: Fields<typeof otpRecord>['branchCode'];
  sentTo: { [C in OtpChannel]?: string };
  at: IsoTime;
  ip: string;
  platform?: Platform;
  device?: DeviceInfo | undefined;
};

/** The answer to an attempt. `wrong` also stands for used, expired, superseded and unknown records. */
export type Attempt = { kind: 'right'; otp: OtpRecord } | { kind: 'wrong'; attemptsLeft: number } | { kind: 'locked' };

const hashField = { email: 'emailOtpHash', mobile: 'mobileOtpHash' } as const;

/** One engine for the codes of every type and purpose. `mac` is the keyed MAC under the label otp/v1. */
export const otpEngine = (
  store: Store,
  mac: (text: string) => string,
  policy: Policy['otp'],
  randomInt: (below: number) => number,
) => {
  const fresh = (binding: Pick<OtpRecord, 'id' | 'otpPurpose'>, channels: readonly OtpChannel[]) => {
    const codes: Codes = Object.fromEntries(channels.map((channel) => [channel, newCode(randomInt)]));
    return { codes, hashes: hashesOf(binding, codes) };
  };

  const hashesOf = ({ id, otpPurpose }: Pick<OtpRecord, 'id' | 'otpPurpose'>, codes: Codes) => ({
    ...(codes.email && { emailOtpHash: mac(boundCode({ id, otpPurpose, channel: 'email' }, codes.email)) }),
    ...(codes.mobile && { mobileOtpHash: mac(boundCode({ id, otpPurpose, channel: 'mobile' }, codes.mobile)) }),
  });

  const times = (at: IsoTime) => {
    const expiresAt = later(at, policy.lifeMs);
    return { expiresAt, dueHour: hourOf(expiresAt), resendAfter: later(at, policy.cooldownMs) };
  };

  /** Every code the record was sent with must match, and all are compared whatever the first one says. */
  const matches = (otp: OtpRecord, codes: Codes): boolean => {
    const hashes: Partial<OtpRecord> = hashesOf(otp, codes);
    const verdicts = (['email', 'mobile'] as const).map((channel) => {
      const stored = otp[hashField[channel]];
      return stored === undefined || sameText(stored, hashes[hashField[channel]] ?? '');
    });
    return otp.userCode !== undefined && verdicts.every((right) => right);
  };

  return {
    /** A new record and its codes, to be written with whatever it belongs to. */
    draft({ id, otpType, otpPurpose, userCode, branchCode, sentTo, at, ip, platform, device }: OtpRequest) {
      const channels = (['email', 'mobile'] as const).filter((channel) => sentTo[channel] !== undefined);
      const { codes, hashes } = fresh({ id, otpPurpose }, channels);
      const record: Fields<typeof otpRecord> = {
        id,
        userCode,
        branchCode,
        otpType,
        otpPurpose,
        ...hashes,
        sentToEmail: sentTo.email,
        sentToMobile: sentTo.mobile,
        isUsed: false,
        sentAt: at,
        ...times(at),
        attemptCount: 0,
        maxAttempts: policy.maxAttempts,
        resendCount: 0,
        status: 'active',
        platform,
        ipAddress: ip,
        deviceInfo: device,
      };
      return { record, codes };
    },

    /** New codes for some channels of a live record, on the same record: what was failed stays failed. */
    renewal(otp: OtpRecord, channels: readonly OtpChannel[], at: IsoTime, stamp: Stamp) {
      const { codes, hashes } = fresh(otp, channels);
      // Status and type do not change; the lists a record is in are rebuilt from what is set.
      const set = { ...hashes, ...times(at), status: 'active' as const, otpType: otp.otpType };
      const when: Readonly<Record<string, Predicate>> = {
        status: is('active'),
        expiresAt: above(at),
        attemptCount: below(otp.maxAttempts),
        resendAfter: { lte: at },
      };
      return {
        codes,
        times: times(at),
        write: patch(otpRecord, { id: otp.id }, { set, add: { resendCount: 1 }, when }, stamp),
      };
    },

    /**
     * Judges an attempt. It is paid before the codes are compared: of any number of parallel attempts at most
     * `maxAttempts` compare anything (rules: OTP 3). The record stays unused until {@link use} is committed.
     */
    async attempt(id: RecordId, otpPurpose: OtpPurpose, codes: Codes, at: IsoTime, stamp: Stamp): Promise<Attempt> {
      const payable = {
        otpPurpose: is(otpPurpose),
        status: is('active'),
        expiresAt: above(at),
        attemptCount: below(policy.maxAttempts),
      };
      const paid = await store.write(at, patch(otpRecord, { id }, { add: { attemptCount: 1 }, when: payable }, stamp));
      if (paid.kind === 'refused') {
        const known = paid.current?.otpPurpose === otpPurpose ? paid.current : undefined;
        return refusedAttempt(known, at) === 'locked' ? { kind: 'locked' } : { kind: 'wrong', attemptsLeft: 0 };
      }
      const otp = paid.item;
      if (matches(otp, codes)) return { kind: 'right', otp };
      if (otp.attemptCount < otp.maxAttempts)
        return { kind: 'wrong', attemptsLeft: otp.maxAttempts - otp.attemptCount };
      const spent = { status: is('active'), attemptCount: { gte: otp.maxAttempts } };
      await store.write(at, patch(otpRecord, { id }, { set: { status: 'locked' }, when: spent }, stamp));
      return { kind: 'locked' };
    },

    /** Marks a record used, once: of parallel right attempts one transaction goes through. */
    use: (otp: OtpRecord, at: IsoTime, stamp: Stamp) => {
      const unchanged = Object.values(hashField).flatMap((field): [string, Predicate][] => {
        const hash = otp[field];
        return hash === undefined ? [] : [[field, is(hash)]];
      });
      const when = { status: is('active'), ...Object.fromEntries(unchanged) };
      return patch(otpRecord, { id: otp.id }, { set: { status: 'used', isUsed: true, verifiedAt: at }, when }, stamp);
    },
  };
};

export type OtpEngine = ReturnType<typeof otpEngine>;
