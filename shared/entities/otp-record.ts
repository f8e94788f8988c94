import * as z from 'zod';
import { Language, OtpPurpose, OtpType, Platform } from '../domain/choices.ts';
import { BranchCode } from '../domain/identifiers/branch-code.ts';
import { IpAddress } from '../domain/identifiers/ip-range.ts';
import { RecordId } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { DeviceInfo, Hour, KeyName } from './parts.ts';

const DAY_SECONDS = 86_400;

/**
 * A one-time password that was sent, or a decoy that only looks so. Index places are built from the id (a ULID, so in
 * order of time): a conditional update can then move a record between lists without reading it. Counters are not
 * shown in lists, because an ADD cannot copy them there.
 */
export const otpRecord = entity('OtpRecord', {
  schema: z.object({
    id: RecordId,
    /** Absent for a decoy. */
    userCode: UserCode.optional(),
    /** The user's branch when it was sent. */
    branchCode: BranchCode.optional(),
    otpType: OtpType,
    otpPurpose: OtpPurpose,
    /** Keyed HMACs over id, purpose and code; `both` has one per channel. */
    otpHash: z.string().optional(),
    emailOtpHash: z.string().optional(),
    mobileOtpHash: z.string().optional(),
    sentToEmail: z.string().optional(),
    sentToMobile: z.string().optional(),
    /** What its codes are sent in, also when they are sent again. */
    language: Language.optional(),
    isUsed: z.boolean(),
    verifiedAt: IsoTime.optional(),
    sentAt: IsoTime,
    expiresAt: IsoTime,
    /** The hour of `expiresAt`. */
    dueHour: Hour,
    attemptCount: z.int().nonnegative(),
    maxAttempts: z.int().positive(),
    resendCount: z.int().nonnegative(),
    resendAfter: IsoTime,
    status: z.enum(['active', 'used', 'expired', 'superseded', 'locked']),
    platform: Platform.optional(),
    ipAddress: IpAddress.optional(),
    deviceInfo: DeviceInfo.optional(),
    /** What it is good for and nothing else: a challenge, a step-up, an enrolment. */
    boundTo: KeyName.optional(),
    /** Keyed HMAC of the address it went to: what it proves, without the address. */
    addressMac: z.string().optional(),
  }),
  key: { pk: 'OTP#{id}', sk: 'OTP' },
  indexes: {
    due: { on: 'g1', pk: 'DUE#otp#{dueHour}', sk: '{expiresAt}#{id}', sharded: true, only: { status: 'active' } },
    byUser: { on: 'g2', pk: 'OTPS#USER#{userCode}', sk: '{id}' },
    byStatus: { on: 'g3', pk: 'OTPS#STATUS#{status}', sk: '{id}', sharded: true },
    activeByType: { on: 'g4', pk: 'OTPS#ACTIVE#{otpType}', sk: '{id}', sharded: true, only: { status: 'active' } },
  },
  shows: [
    'id',
    'userCode',
    'otpType',
    'otpPurpose',
    'sentToEmail',
    'sentToMobile',
    'isUsed',
    'verifiedAt',
    'sentAt',
    'expiresAt',
    'maxAttempts',
    'status',
    'platform',
    'ipAddress',
  ],
  sensitive: {
    otpHash: 'secret',
    emailOtpHash: 'secret',
    mobileOtpHash: 'secret',
    addressMac: 'secret',
    sentToEmail: 'masked',
    sentToMobile: 'masked',
  },
  expiry: { field: 'expiresAt', graceSeconds: DAY_SECONDS },
  audit: { id: '{id}', subject: 'userCode' },
  privacy: {
    found: { index: 'byUser' },
    erased: { keep: ['otpPurpose'], because: 'record' },
    own: ['sentToEmail', 'sentToMobile'],
  },
});

export type OtpRecord = Item<typeof otpRecord>;
