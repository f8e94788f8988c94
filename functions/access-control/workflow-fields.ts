import * as z from 'zod';
import { CHECKS } from '../../shared/domain/access/explain.ts';
import { ACTIONS } from '../../shared/domain/access/levels.ts';
import { CHANGES } from '../../shared/domain/access/would-change.ts';
import { AccessLevel, Platform } from '../../shared/domain/choices.ts';
import { FeatureCode, FeatureCodeInput } from '../../shared/domain/identifiers/feature-code.ts';
import { IpAddress, IpRange } from '../../shared/domain/identifiers/ip-range.ts';
import { UserCodeInput } from '../../shared/domain/identifiers/user-code.ts';
import { days, IsoTime, seconds } from '../../shared/domain/time.ts';
import { appAccessControl } from '../../shared/entities/app-access-control.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';

/** As many as one grant may name: each request is compared with all of them. */
const MOST_RANGES = 50;

const wanted = { accessLevel: AccessLevel, isAllowed: z.boolean().default(true), expiresAt: IsoTime.optional() };

const MOST_SECONDS_AHEAD = 366 * 24 * 60 * 60;

/** `isAllowed: false` denies, also what a feature further up grants. */
export const FeatureGrantBody = z.strictObject(wanted);

/** Ranges are CIDR or single addresses, v4 or v6; none: from anywhere. Bits beyond the prefix are ignored. */
export const PlatformGrantBody = z.strictObject({
  ...wanted,
  allowedIpRanges: z.array(IpRange).max(MOST_RANGES).default([]),
});

const shown = {
  userCode: true,
  isAllowed: true,
  accessLevel: true,
  grantedBy: true,
  grantedAt: true,
  expiresAt: true,
  revokedAt: true,
  revokedBy: true,
  status: true,
} as const;

/** What If-Match takes. */
const version = { version: z.int() };

export const FeatureGrantReply = appAccessControl.schema.pick({ ...shown, featureCode: true }).extend(version);

/** Ranges say where somebody is, and may be hidden. */
export const PlatformGrantReply = userPlatformAccess.schema
  .pick({ ...shown, platform: true })
  .extend({ ...version, allowedIpRanges: z.array(z.string()) });

/** A grant of a platform or of a feature, as lists of both show it. */
export const EndingGrant = userPlatformAccess.schema
  .pick({
    userCode: true,
    branchCode: true,
    isAllowed: true,
    accessLevel: true,
    grantedBy: true,
    grantedAt: true,
    expiresAt: true,
    status: true,
  })
  .extend({ platform: Platform.optional(), featureCode: FeatureCode.optional() });

/** How far ahead, in seconds: a month unless said otherwise, up to a year. */
export const Within = z.coerce
  .number()
  .int()
  .min(1)
  .max(MOST_SECONDS_AHEAD)
  .default(days(30) / seconds(1));

/** Without `ip`, addresses are not looked at. */
export const Question = z
  .strictObject({
    userCode: UserCodeInput,
    platform: Platform.optional(),
    featureCode: FeatureCodeInput.optional(),
    action: z.enum(ACTIONS),
    ip: IpAddress.optional(),
  })
  .refine(({ platform, featureCode }) => (platform === undefined) !== (featureCode === undefined), {
    path: ['featureCode'],
    message: 'name either a platform or a feature',
  });

export const Explanation = z.object({
  allowed: z.boolean(),
  /** What was looked at, in order; the last entry decided. */
  because: z.array(
    z.object({
      check: z.enum(CHECKS),
      /** The platform or feature it is about. */
      name: z.string().optional(),
      found: z.string(),
      accessLevel: AccessLevel.optional(),
    }),
  ),
  /** Denied: all of these together would allow it. Allowed: each of these would deny it. */
  wouldChange: z.array(
    z.object({
      change: z.enum(CHANGES),
      name: z.string().optional(),
      accessLevel: AccessLevel.optional(),
      ranges: z.array(z.string()).optional(),
    }),
  ),
});
