import type { AccountType } from '../choices.ts';
import { days, hours, minutes, seconds } from '../time.ts';

/** The numbers of the KYC rules, once. Durations are milliseconds. */
export type KycPolicy = {
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

const MIB = 1024 * 1024;

export const defaultKycPolicy: KycPolicy = {
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
};
