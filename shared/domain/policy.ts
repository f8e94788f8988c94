import type { AccountType } from './choices.ts';
import type { BranchCode } from './identifiers/branch-code.ts';
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
    /** Announced uploads per user. */
    perDay: number;
  };
  kyc: {
    /** `vault`: the Aadhaar number is kept, sealed. `last4`: it is never accepted. */
    aadhaarStorage: 'vault' | 'last4';
    /** A submission keeps others from using its number for this long, unless it is verified (rules: KYC 2). */
    claimHoldMs: number;
    /** How often somebody who was rejected may try again. */
    resubmissions: number;
    offline: {
      /** The age of an offline e-KYC document, and how far a clock may be ahead of ours. */
      maxAgeMs: number;
      clockSkewMs: number;
      /** Share codes tried per user and hour: four digits are no secret to who may guess. */
      attemptsPerHour: number;
      /** Also codes as older files have them: 4 to 16 printable characters. */
      longShareCodes: boolean;
      /** RSA-SHA1 as UIDAI signs today; to be turned off when it no longer does. */
      allowsSha1: boolean;
    };
    aadhaarOtp: { requestsPerHour: number; maxAttempts: number };
    digilocker: {
      /** Consents at DigiLocker that a user begins. */
      requestsPerHour: number;
      /** How long one may be finished, and how often may be asked whether it is. */
      lifeMs: number;
      polls: number;
    };
    providers: {
      /** How long a question waits after an outage: first, at most, and how often before a reviewer decides. */
      firstRetryMs: number;
      longestRetryMs: number;
      attempts: number;
      /** One question over HTTP. Two in a row must fit into the time of a function. */
      calls: {
        /** For one attempt, and for all of them with the pauses between. */
        callMs: number;
        totalMs: number;
        attempts: number;
        /** Before the second attempt, about. */
        pauseMs: number;
        /** Failures in a row after which nothing is asked, and for how long. */
        breakAfter: number;
        breakMs: number;
        /** Of an answer. A photograph may be in it. */
        maxBytes: number;
      };
    };
    /** How long a reviewer has a record to themselves, and how many numbers they may see in full a day. */
    review: { claimMs: number; revealsPerDay: number };
    bank: {
      /** Kinds of account that are taken, and those that a transfer reaches. Those of non-residents are on no list of ours. */
      accountTypes: readonly AccountType[];
      transferTypes: readonly AccountType[];
      /** Also numbers nobody has, as providers' sandboxes use them: one digit throughout, or counting up. */
      allowsTrivialNumbers: boolean;
      /** By the letters of their codes: banks whose accounts are of no use, and those that no transfer verifies. */
      refusedBanks: readonly string[];
      unverifiableBanks: readonly string[];
      /** How old a call of a provider may be that tells when it was made; news that comes later is fetched by the clock. */
      webhookToleranceMs: number;
      pennyDrop: {
        /** Whole paise. */
        amount: number;
        /** Transfers asked for, per user and day. */
        perDay: number;
        /** While one request asks the provider nobody else does. */
        leaseMs: number;
        /** How long after it was asked a provider is asked again what came of it: first, and at most. */
        firstPollMs: number;
        longestPollMs: number;
        /** One without an end by then is given up. */
        lifeMs: number;
      };
    };
    /** What a picture of a face must reach: percent, and degrees it may be turned. */
    selfie: {
      maxBytes: number;
      perDay: number;
      minConfidence: number;
      minSharpness: number;
      minBrightness: number;
      minEyesOpen: number;
      maxTurn: number;
    };
    /** Scores of a name match: from `passAt` it passes, from `reviewAt` somebody looks at it. */
    names: { passAt: number; reviewAt: number };
    /** Years until KYC must be done anew, by risk class (RBI KYC directions 2025). */
    reKycYears: { low: number; medium: number; high: number };
    /** Days before and after KYC is due anew on which its owner is told (RBI, amendment of 12 June 2025: three and three). */
    reKycReminderDays: readonly number[];
  };
  /** The branch of registrations that name none or one that is not live. */
  defaultBranchCode?: BranchCode;
  audit: {
    retentionMs: number;
    /** Tries at writing one entry before its record is parked. */
    attempts: number;
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
    perDay: 50,
  },
  kyc: {
    aadhaarStorage: 'vault',
    claimHoldMs: days(30),
    resubmissions: 5,
    offline: {
      maxAgeMs: days(3),
      clockSkewMs: minutes(5),
      attemptsPerHour: 5,
      longShareCodes: false,
      allowsSha1: true,
    },
    aadhaarOtp: { requestsPerHour: 3, maxAttempts: 5 },
    digilocker: { requestsPerHour: 10, lifeMs: hours(1), polls: 30 },
    providers: {
      firstRetryMs: minutes(5),
      longestRetryMs: hours(6),
      attempts: 24,
      calls: {
        callMs: seconds(5),
        totalMs: seconds(6),
        attempts: 2,
        pauseMs: 200,
        breakAfter: 5,
        breakMs: seconds(30),
        maxBytes: 2 * MIB,
      },
    },
    review: { claimMs: minutes(30), revealsPerDay: 20 },
    bank: {
      accountTypes: ['savings', 'current', 'fixed_deposit', 'recurring_deposit'],
      transferTypes: ['savings', 'current'],
      allowsTrivialNumbers: false,
      // RBI stopped all credits to Paytm Payments Bank from 15 March 2024.
      refusedBanks: ['PYTM'],
      unverifiableBanks: ['DEUT'],
      webhookToleranceMs: hours(1),
      pennyDrop: {
        amount: 100,
        perDay: 3,
        leaseMs: minutes(1),
        firstPollMs: minutes(1),
        longestPollMs: hours(2),
        lifeMs: days(2),
      },
    },
    selfie: {
      // Rekognition takes no larger one.
      maxBytes: 5 * MIB,
      perDay: 10,
      minConfidence: 95,
      minSharpness: 40,
      minBrightness: 40,
      minEyesOpen: 80,
      maxTurn: 30,
    },
    names: { passAt: 85, reviewAt: 60 },
    reKycYears: { low: 10, medium: 8, high: 2 },
    reKycReminderDays: [60, 30, 7],
  },
  audit: { retentionMs: days(400), attempts: 3 },
};
