import * as z from 'zod';
import { BranchCode } from './identifiers/branch-code.ts';
import { boundedKycPolicy } from './kyc/policy-bounds.ts';
import { defaultPolicy, type Policy } from './policy.ts';
import { days, hours, minutes, seconds } from './time.ts';
import { fixed, section, within } from './within.ts';

const { password, documents } = defaultPolicy;

/**
 * Every number of the policy within what is still safe: rules.md says what each is for, OWASP ASVS 6 and RBI how far it may go.
 * Made when something is to be checked: a hundred schemas that most functions never need.
 */
const bounded = () =>
  section({
    otp: section({
      lifeMs: within(minutes(1), minutes(30)),
      loginLifeMs: within(minutes(1), minutes(10)),
      maxAttempts: within(1, 10),
      cooldownMs: within(seconds(15), minutes(15)),
      perAddressHour: within(1, 20),
      perAddressDay: within(1, 50),
      perIpv4Hour: within(1, 10_000),
      perIpv6Hour: within(1, 1000),
      smsPerDay: within(0, 10_000_000),
    }),
    session: section({
      accessTokenMs: within(minutes(1), hours(1)),
      slidingMs: within(minutes(15), days(90)),
      absoluteMs: within(hours(1), days(365)),
      replayGraceMs: within(0, minutes(1)),
      livePerPlatform: within(1, 20),
      deviceMemoryMs: within(days(1), days(400)),
      stepUpMs: within(minutes(1), minutes(30)),
    }),
    challenge: section({ lifeMs: within(minutes(1), minutes(30)), maxAttempts: within(1, 10) }),
    risk: section({
      suspiciousAt: within(1, 100),
      windowMs: within(minutes(5), days(1)),
      failures: within(1, 20),
      attackedUsers: within(1, 100),
      habitSignIns: within(1, 100),
      weights: section({
        new_device: within(0, 100),
        new_network: within(0, 100),
        new_country: within(0, 100),
        recent_failures: within(0, 100),
        address_attacks: within(0, 100),
        after_reset: within(0, 100),
        unusual_hour: within(0, 100),
        anonymous_network: within(0, 100),
      }),
    }),
    lockout: section({
      failures: within(3, 20),
      windowMs: within(minutes(5), days(1)),
      firstLockMs: within(minutes(1), days(1)),
      longestLockMs: within(minutes(1), days(7)),
    }),
    password: section({
      minLength: fixed(password.minLength),
      maxLength: fixed(password.maxLength),
      expiryDays: within(0, 3650),
    }),
    registration: section({ abandonedAfterMs: within(hours(1), days(90)) }),
    age: section({ minimum: within(18, 100), maximum: within(60, 150) }),
    documents: section({
      maxBytes: fixed(documents.maxBytes),
      maxZipBytes: fixed(documents.maxZipBytes),
      minSide: within(1, 2000),
      maxPixels: within(1_000_000, 100_000_000),
      uploadLifeMs: within(minutes(1), hours(1)),
      downloadLifeMs: within(minutes(1), minutes(15)),
      // The bucket forgets every upload after a day.
      abandonedAfterMs: within(hours(1), days(1)),
      zipLifeMs: within(hours(1), days(1)),
      exportLifeMs: within(days(1), days(30)),
      perDay: within(1, 1000),
    }),
    kyc: boundedKycPolicy(),
    privacy: section({
      retention: section({
        // The law sets the least: PMLA five years, the DPDP rules one.
        kycMs: within(days(1826), days(5479)),
        accountMs: within(days(365), days(3653)),
        unprovenMs: within(0, days(365)),
      }),
      heldAgainMs: within(hours(1), days(30)),
      // What the stream delivers late, and the archive a day after, must be there by then.
      secondLookMs: within(days(2), days(30)),
      exportsPerDay: within(1, 20),
    }),
    defaultBranchCode: z.exactOptional(BranchCode),
    audit: section({
      retentionMs: within(days(180), days(3650)),
      attempts: within(1, 5),
      sealAfterMs: within(minutes(1), hours(1)),
      leavesPerSeal: within(1000, 200_000),
      olderPerCheck: within(1, 100),
      archiveAfterMs: within(hours(1), days(30)),
      sealsPerExport: within(1, 10_000),
      leavesPerExport: within(1000, 1_000_000),
      exportsPerDay: within(1, 1000),
    }),
  })
    .refine(({ otp }) => otp.loginLifeMs <= otp.lifeMs, { path: ['otp', 'loginLifeMs'], error: 'at most otp.lifeMs' })
    .refine(({ session }) => session.slidingMs <= session.absoluteMs, {
      path: ['session', 'slidingMs'],
      error: 'at most session.absoluteMs',
    })
    .refine(({ lockout }) => lockout.firstLockMs <= lockout.longestLockMs, {
      path: ['lockout', 'firstLockMs'],
      error: 'at most lockout.longestLockMs',
    })
    .refine(({ age }) => age.minimum < age.maximum, { path: ['age', 'minimum'], error: 'below age.maximum' });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What overrides name replaces what was there; lists are replaced whole. */
const merged = (base: unknown, overrides: unknown): unknown => {
  if (!isRecord(base) || !isRecord(overrides)) return overrides;
  return {
    ...base,
    ...Object.fromEntries(Object.entries(overrides).map(([name, value]) => [name, merged(base[name], value)])),
  };
};

/**
 * The policy with what a stage overrides: `PolicyOf.parse({ otp: { maxAttempts: 3 } })`. A name that does not exist or
 * a number beyond what is safe is an issue that says where it is and what is allowed.
 */
export const PolicyOf = z
  .unknown()
  .transform((overrides) => merged(defaultPolicy, overrides))
  .pipe(z.lazy(bounded).transform((policy): Policy => policy));
