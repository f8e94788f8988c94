import type { OtpPurpose, OtpType } from './choices.ts';
import { Secret } from './secret.ts';
import type { IsoTime } from './time.ts';

/** Where a code was sent. A `token` is not sent: it is handed out in a reply, and is long enough not to be guessed. */
export type OtpChannel = 'email' | 'mobile' | 'token';

/** Where codes of each type go. Aadhaar codes are sent and checked by UIDAI's side: none of ours exists. */
const channels: Readonly<Record<OtpType, readonly ('email' | 'mobile')[]>> = {
  email: ['email'],
  mobile: ['mobile'],
  both: ['email', 'mobile'],
  aadhaar: [],
  bank_phone: ['mobile'],
  bank_email: ['email'],
  business_phone: ['mobile'],
  business_email: ['email'],
};

export const channelsOf = (otpType: OtpType): readonly ('email' | 'mobile')[] => channels[otpType];

/** What a code is bound to: a code for one purpose, record or channel proves nothing elsewhere. */
export type OtpBinding = {
  id: string;
  otpPurpose: OtpPurpose;
  channel: OtpChannel;
  /** The challenge, step-up or enrolment it is for. */
  boundTo?: string | undefined;
};

const DIGITS = 6;

/** Six digits from a CSPRNG (`randomInt` of node:crypto), leading zeros included. */
export const newCode = (randomInt: (below: number) => number): Secret =>
  new Secret(String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0'));

/** The text whose keyed MAC is stored instead of the code. */
export const boundCode = ({ id, otpPurpose, channel, boundTo = '' }: OtpBinding, code: Secret): string =>
  `${id}|${otpPurpose}|${channel}|${boundTo}|${code.expose()}`;

type Judged = {
  status: 'active' | 'used' | 'expired' | 'superseded' | 'locked';
  attemptCount: number;
  maxAttempts: number;
  expiresAt: IsoTime;
};

/** Why an attempt at a record was not even paid for: `locked` is told to the client, everything else looks like a wrong code. */
export const refusedAttempt = (otp: Judged | undefined, at: IsoTime): 'locked' | 'gone' => {
  if (!otp || otp.expiresAt <= at) return 'gone';
  if (otp.status === 'locked') return 'locked';
  return otp.status === 'active' && otp.attemptCount >= otp.maxAttempts ? 'locked' : 'gone';
};
