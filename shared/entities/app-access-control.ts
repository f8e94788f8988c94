import * as z from 'zod';
import { AccessLevel } from '../domain/choices.ts';
import { BranchCode } from '../domain/identifiers/branch-code.ts';
import { FeatureCode } from '../domain/identifiers/feature-code.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { importedFields } from './parts.ts';

/** A user's grant of, or explicit denial of, a feature and what lies below it. */
export const appAccessControl = entity('AppAccessControl', {
  schema: z.object({
    userCode: UserCode,
    branchCode: BranchCode.optional(),
    featureCode: FeatureCode,
    isAllowed: z.boolean(),
    accessLevel: AccessLevel,
    /** A user code, or `system`. */
    grantedBy: z.string(),
    grantedAt: IsoTime,
    expiresAt: IsoTime.optional(),
    revokedAt: IsoTime.optional(),
    revokedBy: z.string().optional(),
    status: z.enum(['active', 'revoked', 'expired']),
    ...importedFields,
  }),
  key: { pk: 'USER#{userCode}', sk: 'A#FEATURE#{featureCode}' },
  indexes: {
    byExpiry: {
      on: 'g1',
      pk: 'GRANTS-FEATURE#STATUS#{status}',
      sk: '{expiresAt}#{userCode}#{featureCode}',
      sharded: true,
    },
    byBranch: {
      on: 'g2',
      pk: 'GRANTS-FEATURE#BRANCH#{branchCode}#{status}',
      sk: '{expiresAt}#{userCode}#{featureCode}',
      sharded: true,
    },
    holders: {
      on: 'g3',
      pk: 'GRANTS-FEATURE#HOLDERS#{featureCode}',
      sk: '{grantedAt}#{userCode}',
      sharded: true,
      only: { status: 'active' },
    },
  },
  shows: [
    'userCode',
    'branchCode',
    'featureCode',
    'isAllowed',
    'accessLevel',
    'grantedBy',
    'grantedAt',
    'expiresAt',
    'status',
  ],
  audit: { id: '{userCode}~{featureCode}', subject: 'userCode' },
  privacy: 'impersonal',
});

export type AppAccessControl = Item<typeof appAccessControl>;
