import { isIPv6 } from 'node:net';
import { networkOf } from '../../domain/identifiers/ip-network.ts';
import { codeLimitsOf, type Limit } from '../../domain/limits.ts';
import type { Policy } from '../../domain/policy.ts';
import { days, type IsoTime } from '../../domain/time.ts';
import type { Write } from '../../store/writes.ts';
import { countUse, secondsToNextWindow } from './limits.ts';

/** One counter of sent SMS would be one hot item; the budget is split evenly over these. */
const SPEND_SHARDS = 8;

/** What a request would send, and for whom: for a decoy, what it pretends to. */
export type Sending = { email?: string | undefined; mobile?: string | undefined; ip: string };

/** `budget`: nobody in particular used up what the stage may spend a day. */
export type LimitReached =
  { kind: 'limit'; name: string; quota: number; windowSeconds: number; retryAfterSeconds: number } | { kind: 'budget' };

/** Carriers put thousands behind one IPv4 address; one household has a whole IPv6 /64. */
const clientOf = (ip: string): string => networkOf(ip, { v4: 4, v6: 4 });

/**
 * The limits on requests that send codes (rules: OTP 4). They are counted inside the transaction that writes the code,
 * so that parallel requests cannot slip past them and a refused request costs nothing.
 */
export const sendLimits = (
  policy: Policy['otp'],
  addressMac: (address: string) => string,
  randomInt: (below: number) => number,
) => {
  const limits = {
    ...codeLimitsOf(policy),
    failed: { name: 'otp_failed_day', quota: Number.MAX_SAFE_INTEGER, windowMs: days(1) },
    spend: { name: 'sms_day', quota: Math.ceil(policy.smsPerDay / SPEND_SHARDS), windowMs: days(1) },
  } as const satisfies Record<string, Limit>;

  const counted = ({ email, mobile, ip }: Sending): { name: string; limit: Limit; subject: string }[] => [
    ...[email, mobile].flatMap((address, place) => {
      if (address === undefined) return [];
      const subject = addressMac(address);
      return (['hour', 'day'] as const).map((per) => ({ name: `${per}${place}`, limit: limits[per], subject }));
    }),
    { name: 'client', limit: isIPv6(ip) ? limits.ipv6 : limits.ipv4, subject: clientOf(ip) },
    ...(mobile === undefined ? [] : [{ name: 'spend', limit: limits.spend, subject: String(randomInt(SPEND_SHARDS)) }]),
  ];

  return {
    /** The counters, to be written in the transaction of the code. */
    writes: (sending: Sending, at: IsoTime): Record<string, Write> =>
      Object.fromEntries(
        counted(sending).map(({ name, limit, subject }) => [`limit_${name}`, countUse(limit, subject, at)]),
      ),

    /** Counts a wrong code on the addresses it was for, those of decoys too. */
    failures: ({ email, mobile }: Pick<Sending, 'email' | 'mobile'>, at: IsoTime): Record<string, Write> =>
      Object.fromEntries(
        [email, mobile].flatMap((address, place) =>
          address === undefined ? [] : [[`failed${place}`, countUse(limits.failed, addressMac(address), at)]],
        ),
      ),

    /** Which limit stopped a transaction. @returns undefined when it was stopped by something else */
    reached: (because: Readonly<Record<string, unknown>>, sending: Sending, at: IsoTime): LimitReached | undefined => {
      const found = counted(sending).find(({ name }) => because[`limit_${name}`] !== undefined);
      if (!found) return undefined;
      if (found.limit === limits.spend) return { kind: 'budget' };
      const { name, quota, windowMs } = found.limit;
      return {
        kind: 'limit',
        name,
        quota,
        windowSeconds: windowMs / 1000,
        retryAfterSeconds: secondsToNextWindow(found.limit, at),
      };
    },
  };
};

export type SendLimits = ReturnType<typeof sendLimits>;
