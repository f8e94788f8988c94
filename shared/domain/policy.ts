import type { BranchCode } from './identifiers/branch-code.ts';
import { defaultKycPolicy, type KycPolicy } from './kyc/policy.ts';
import { defaultPrivacyPolicy, type PrivacyPolicy } from './privacy/policy.ts';
import { days, hours, minutes, seconds } from './time.ts';

/** Every number of the rules, once. Durations are milliseconds. */
export type Policy = {
  otp: {
    lifeMs: number;
    loginLifeMs: number;
    /** The wrong code after which a record locks. */
    maxAttempts: number;
    /** Between two sends to one address. */
    cooldownMs: number;
    /** Requests that send, per address. */
    perAddressHour: number;
    perAddressDay: number;
    /** Requests that send, per client: an IPv4 address (carriers share them) or an IPv6 /64. */
    perIpv4Hour: number;
    perIpv6Hour: number;
    /** SMS a day and stage: beyond it nothing is sent, and somebody is told (SMS pumping). */
    smsPerDay: number;
  };
  session: {
    accessTokenMs: number;
    /** A session ends when unused for this long. */
    slidingMs: number;
    /** A session ends this long after it began, however much it is used. */
    absoluteMs: number;
    /** A lost refresh reply may be asked for again within this time. */
    replayGraceMs: number;
    livePerPlatform: number;
    /** A device that is not seen for this long must prove itself anew. */
    deviceMemoryMs: number;
    /** How long a step-up lasts. */
    stepUpMs: number;
  };
  /** The second step of a sign-in, and the enrolment of an authenticator. */
  challenge: { lifeMs: number; maxAttempts: number };
  risk: {
    /** The score from which a sign-in needs a second factor and its owner is told. */
    suspiciousAt: number;
    /** How far back failures count. */
    windowMs: number;
    /** Failed attempts on the account that are a reason. */
    failures: number;
    /** Other accounts an address failed at that are a reason. */
    attackedUsers: number;
    /** Sign-ins before somebody has habits. */
    habitSignIns: number;
    weights: {
      new_device: number;
      new_network: number;
      new_country: number;
      recent_failures: number;
      address_attacks: number;
      after_reset: number;
      unusual_hour: number;
      anonymous_network: number;
    };
  };
  lockout: {
    /** The failure within the window that locks. */
    failures: number;
    windowMs: number;
    /** Doubles with each lock that follows, up to the longest. */
    firstLockMs: number;
    longestLockMs: number;
  };
  /** Lengths in characters. `expiryDays` 0: never. */
  password: { minLength: number; maxLength: number; expiryDays: number };
  /** A registration that nobody goes on with for this long is abandoned. */
  registration: { abandonedAfterMs: number };
  /** Years. */
  age: { minimum: number; maximum: number };
  documents: {
    /** Bytes: images and PDF, and the ZIP of an offline e-KYC. */
    maxBytes: number;
    maxZipBytes: number;
    /** Pixels of an image: the shorter side at least, both sides together at most. */
    minSide: number;
    maxPixels: number;
    /** How long an upload form and a download link are good for. */
    uploadLifeMs: number;
    downloadLifeMs: number;
    /** An upload that did not arrive by then is given up. */
    abandonedAfterMs: number;
    /** The ZIP of an offline e-KYC that was not used by then is forgotten. */
    zipLifeMs: number;
    /** A copy of somebody's personal data is removed this long after it was made. */
    exportLifeMs: number;
    /** Announced uploads per user. */
    perDay: number;
  };
  kyc: KycPolicy;
  /** The branch of registrations that name none or one that is not live. */
  defaultBranchCode?: BranchCode;
  privacy: PrivacyPolicy;
  audit: {
    retentionMs: number;
    /** Tries at writing one entry before its record is parked. */
    attempts: number;
    /** How long after its end an hour is sealed: indexes have caught up by then. */
    sealAfterMs: number;
    /** Leaves of one tree: more in one hour make several. */
    leavesPerSeal: number;
    /** Older seals that each new one is the occasion to compare the log with. */
    olderPerCheck: number;
    /** How long after it was sealed something is copied to the archive. */
    archiveAfterMs: number;
    /** What one export may hold: hours, and entries. */
    sealsPerExport: number;
    leavesPerExport: number;
    /** Exports that one admin may ask for. */
    exportsPerDay: number;
  };
};

const MIB = 1024 * 1024;

export const defaultPolicy: Policy = {
  otp: {
    lifeMs: minutes(10),
    loginLifeMs: minutes(5),
    maxAttempts: 5,
    cooldownMs: seconds(60),
    perAddressHour: 5,
    perAddressDay: 10,
    perIpv4Hour: 300,
    perIpv6Hour: 60,
    smsPerDay: 20_000,
  },
  session: {
    accessTokenMs: minutes(15),
    slidingMs: days(30),
    absoluteMs: days(90),
    replayGraceMs: seconds(10),
    livePerPlatform: 5,
    deviceMemoryMs: days(180),
    stepUpMs: minutes(5),
  },
  challenge: { lifeMs: minutes(10), maxAttempts: 5 },
  risk: {
    suspiciousAt: 70,
    windowMs: hours(1),
    failures: 3,
    attackedUsers: 3,
    habitSignIns: 10,
    weights: {
      new_device: 30,
      new_network: 15,
      new_country: 35,
      recent_failures: 20,
      address_attacks: 25,
      after_reset: 20,
      unusual_hour: 10,
      anonymous_network: 30,
    },
  },
  lockout: { failures: 6, windowMs: hours(1), firstLockMs: hours(1), longestLockMs: hours(24) },
  password: { minLength: 8, maxLength: 128, expiryDays: 90 },
  registration: { abandonedAfterMs: days(7) },
  age: { minimum: 18, maximum: 120 },
  documents: {
    maxBytes: 8 * MIB,
    maxZipBytes: MIB,
    minSide: 200,
    maxPixels: 60_000_000,
    uploadLifeMs: minutes(15),
    downloadLifeMs: minutes(5),
    abandonedAfterMs: hours(24),
    zipLifeMs: hours(24),
    exportLifeMs: days(7),
    perDay: 50,
  },
  kyc: defaultKycPolicy,
  privacy: defaultPrivacyPolicy,
  audit: {
    retentionMs: days(400),
    attempts: 3,
    sealAfterMs: minutes(10),
    leavesPerSeal: 50_000,
    olderPerCheck: 6,
    archiveAfterMs: days(1),
    sealsPerExport: 2_000,
    leavesPerExport: 200_000,
    exportsPerDay: 20,
  },
};
