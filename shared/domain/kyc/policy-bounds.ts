import * as z from 'zod';
import { AccountType } from '../choices.ts';
import { days, hours, minutes, seconds } from '../time.ts';
import { fixed, section, within } from '../within.ts';
import { defaultKycPolicy } from './policy.ts';

const yesOrNo = () => z.boolean({ error: 'true or false' });
const percent = () => within(0, 100);
const MIB = 1024 * 1024;

/** The first four letters of the codes of a bank's branches (IFSC). */
const bankCode = () => z.string().regex(/^[A-Z]{4}$/, { error: 'four capital letters' });

/** Every number of the KYC rules within what is still safe: UIDAI, RBI and the vendors say how far each may go. */
export const boundedKycPolicy = () =>
  section({
    aadhaarStorage: z.enum(['vault', 'last4'], { error: '"vault" or "last4"' }),
    claimHoldMs: within(days(1), days(180)),
    resubmissions: within(0, 20),
    offline: section({
      maxAgeMs: within(hours(1), days(30)),
      clockSkewMs: within(0, minutes(15)),
      attemptsPerHour: within(1, 10),
      longShareCodes: yesOrNo(),
      allowsSha1: yesOrNo(),
    }),
    aadhaarOtp: section({ requestsPerHour: within(1, 3), maxAttempts: within(1, 5) }),
    digilocker: section({
      requestsPerHour: within(1, 60),
      lifeMs: within(minutes(5), days(1)),
      polls: within(1, 100),
    }),
    providers: section({
      firstRetryMs: within(minutes(1), hours(1)),
      longestRetryMs: within(minutes(5), days(1)),
      attempts: within(1, 100),
      calls: section({
        callMs: within(100, seconds(6)),
        // Two in a row must fit into the fifteen seconds of a function.
        totalMs: within(100, seconds(6)),
        attempts: within(1, 5),
        pauseMs: within(0, seconds(2)),
        breakAfter: within(1, 100),
        breakMs: within(seconds(1), minutes(10)),
        maxBytes: within(1024, 8 * MIB),
      }),
    }),
    review: section({ claimMs: within(minutes(5), hours(8)), revealsPerDay: within(0, 100) }),
    bank: section({
      accountTypes: z.array(AccountType).min(1),
      transferTypes: z.array(AccountType),
      allowsTrivialNumbers: yesOrNo(),
      refusedBanks: z.array(bankCode()),
      unverifiableBanks: z.array(bankCode()),
      webhookToleranceMs: within(minutes(1), days(1)),
      pennyDrop: section({
        // One rupee; by vendors' terms at most a few.
        amount: within(100, 500),
        perDay: within(1, 10),
        leaseMs: within(seconds(30), minutes(10)),
        firstPollMs: within(seconds(30), hours(1)),
        longestPollMs: within(minutes(5), days(1)),
        lifeMs: within(hours(1), days(7)),
      }),
    }),
    selfie: section({
      maxBytes: fixed(defaultKycPolicy.selfie.maxBytes),
      perDay: within(1, 100),
      minConfidence: percent(),
      minSharpness: percent(),
      minBrightness: percent(),
      minEyesOpen: percent(),
      maxTurn: within(0, 90),
    }),
    names: section({ passAt: within(70, 100), reviewAt: within(40, 100) }),
    // RBI's longest: ten, eight and two years.
    reKycYears: section({ low: within(1, 10), medium: within(1, 8), high: within(1, 2) }),
    reKycReminderDays: z.array(within(1, 365)).min(1),
  })
    .refine(({ names }) => names.reviewAt < names.passAt, { path: ['names', 'reviewAt'], error: 'below names.passAt' })
    .refine(({ providers: { calls } }) => calls.callMs <= calls.totalMs, {
      path: ['providers', 'calls', 'callMs'],
      error: 'at most totalMs',
    });
