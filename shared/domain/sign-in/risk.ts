import type { Policy } from '../policy.ts';
import { hourInIndia, type IsoTime } from '../time.ts';

/** Why a sign-in may not be its owner's, and what each reason adds to the score (rules: Sessions 9). */
export type RiskReason = keyof Policy['risk']['weights'];

/** What is known of a sign-in at the moment its first factor was right. */
export type Signals = {
  at: IsoTime;
  /** The device proved itself with its token. */
  knowsDevice: boolean;
  /** Somebody signed in to this account from this network before. */
  knowsNetwork: boolean;
  /** ISO 3166-1; absent when unknown, which adds nothing. */
  country?: string | undefined;
  countriesSeen: readonly string[];
  /** Failed attempts on this account within the last window, before this one. */
  failures: number;
  /** Other accounts this address failed to get into within the last window. */
  attackedUsers: number;
  /** Sign-ins so far, and the hours of the day (Asia/Kolkata) they were made in, one bit each. */
  signIns: number;
  hoursSeen: number;
  afterReset: boolean;
  /** The address belongs to an anonymising network, as far as the operator's database knows. */
  isAnonymous: boolean;
};

export type Risk = { score: number; reasons: RiskReason[]; isSuspicious: boolean };

const HOURS = 24;
const MOST = 100;

const bit = (hour: number): number => 1 << ((hour + HOURS) % HOURS);

/** Whether neither this hour nor one beside it was ever used. */
const isUnusualHour = (hoursSeen: number, at: IsoTime): boolean => {
  const hour = hourInIndia(at);
  return (hoursSeen & (bit(hour - 1) | bit(hour) | bit(hour + 1))) === 0;
};

/** The hours that were used, with this one. */
export const withHour = (hoursSeen: number, at: IsoTime): number => hoursSeen | bit(hourInIndia(at));

/** The reasons that hold, in the order of their declaration. */
export const riskReasons = (signals: Signals, policy: Policy['risk']): RiskReason[] => {
  const { country, countriesSeen, failures, attackedUsers, signIns } = signals;
  const holds: Record<RiskReason, boolean> = {
    new_device: !signals.knowsDevice,
    new_network: !signals.knowsNetwork,
    new_country: country !== undefined && countriesSeen.length > 0 && !countriesSeen.includes(country),
    recent_failures: failures >= policy.failures,
    address_attacks: attackedUsers >= policy.attackedUsers,
    after_reset: signals.afterReset,
    unusual_hour: signIns >= policy.habitSignIns && isUnusualHour(signals.hoursSeen, signals.at),
    anonymous_network: signals.isAnonymous,
  };
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.keys forgets which keys it lists
  return (Object.keys(policy.weights) as RiskReason[]).filter((reason) => holds[reason]);
};

/** The sum of the reasons' weights, at most 100. One more reason never lowers it. */
export const riskOf = (reasons: readonly RiskReason[], { weights, suspiciousAt }: Policy['risk']): Risk => {
  const sum = reasons.reduce((total, reason) => total + weights[reason], 0);
  const score = Math.min(MOST, sum);
  return { score, reasons: [...reasons], isSuspicious: score >= suspiciousAt };
};

/** No reason at all: a sign-in that was not judged because its proof was made for it (registration). */
export const noRisk: Risk = { score: 0, reasons: [], isSuspicious: false };
