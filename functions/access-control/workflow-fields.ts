import * as z from 'zod';
import { AccessLevel } from '../../shared/domain/choices.ts';
import { IpRange } from '../../shared/domain/identifiers/ip-range.ts';
import { IsoTime } from '../../shared/domain/time.ts';
import { appAccessControl } from '../../shared/entities/app-access-control.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';

/** As many as one grant may name: each request is compared with all of them. */
const MOST_RANGES = 50;

const wanted = { accessLevel: AccessLevel, isAllowed: z.boolean().default(true), expiresAt: IsoTime.optional() };

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

export const PlatformGrantReply = userPlatformAccess.schema
  .pick({ ...shown, platform: true, allowedIpRanges: true })
  .extend(version);
