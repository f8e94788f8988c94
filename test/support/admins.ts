import { randomUUID } from 'node:crypto';
import { randomIds } from '../../shared/adapters/ids.ts';
import { grantBegins, seedFeatures } from '../../shared/adapters/table/features.ts';
import { isActingSuperAdmin, readSuperAdmins, withSuperAdmin } from '../../shared/adapters/table/super-admins.ts';
import type { AccessLevel, UserRole } from '../../shared/domain/choices.ts';
import { BranchCode } from '../../shared/domain/identifiers/branch-code.ts';
import { FeatureCode } from '../../shared/domain/identifiers/feature-code.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { appAccessControl } from '../../shared/entities/app-access-control.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';
import type { Fields } from '../../shared/store/entity.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { create } from '../../shared/store/writes.ts';
import { sampleOf } from './sample-of.ts';

/** What API Gateway hands over of an ID token. */
export type Claims = Record<string, string>;

export type Admin = { userCode: UserCode; email: string; sub: string; claims: Claims };

export const claimsOf = ({ userCode, sub, email }: Omit<Admin, 'claims'>): Claims => ({
  token_use: 'id',
  sub,
  email,
  'custom:userCode': userCode,
});

type Wanted = {
  role?: UserRole;
  branchCode?: string;
  /** Levels by feature; a feature with `undefined` is denied explicitly. */
  features?: Record<string, AccessLevel | undefined>;
  account?: Partial<Fields<typeof userAccount>>;
  security?: Partial<Fields<typeof securitySettings>>;
  panel?: Partial<Fields<typeof userPlatformAccess>>;
};

/** A grant of a feature, or (without a level) its denial. */
const grantOf = (
  userCode: UserCode,
  feature: string,
  accessLevel: AccessLevel | undefined,
  { at, branchCode }: { at: IsoTime; branchCode: string | undefined },
): Fields<typeof appAccessControl> => ({
  userCode,
  ...(branchCode !== undefined && { branchCode: BranchCode.parse(branchCode) }),
  featureCode: FeatureCode.parse(feature),
  isAllowed: accessLevel !== undefined,
  accessLevel: accessLevel ?? 'full',
  grantedBy: 'system',
  grantedAt: at,
  status: 'active',
});

/** Every active super_admin is in the guard. */
const joinGuard = async (store: Store, userCode: UserCode, at: IsoTime): Promise<void> => {
  const [account, known] = await Promise.all([store.get(userAccount, { userCode }), readSuperAdmins(store)]);
  if (!account || !isActingSuperAdmin(account)) return;
  const stamp: Stamp = { action: 'role_change', actorType: 'system', at };
  const { kind } = await store.write(at, withSuperAdmin(known, userCode, stamp));
  if (kind !== 'done') await joinGuard(store, userCode, at);
};

/** An admin in good standing, as the table holds one: linked to a directory user, let into the admin panel. */
export const admin = async (
  { store, now }: { store: Store; now: () => IsoTime },
  { role = 'admin', branchCode, features = {}, account = {}, security = {}, panel = {} }: Wanted = {},
): Promise<Admin> => {
  const at = now();
  const stamp: Stamp = { action: 'create', actorType: 'system', at };
  const userCode = randomIds.userCode();
  const one = { userCode, sub: randomUUID(), email: `${userCode.toLowerCase()}@admins.example.com` };
  await seedFeatures(store, at, stamp);
  await store.commit(at, {
    account: create(
      userAccount,
      {
        ...sampleOf(userAccount.schema, false),
        userCode,
        email: one.email as never,
        role,
        isActive: true,
        isEmailVerified: true,
        isMobileVerified: false,
        isAadhaarVerified: false,
        isPanVerified: false,
        isBankVerified: false,
        isKycComplete: false,
        userBlocked: false,
        legalHold: false,
        cognitoSub: one.sub,
        ...(branchCode !== undefined && { branchCode: BranchCode.parse(branchCode) }),
        ...account,
      },
      stamp,
    ),
    security: create(
      securitySettings,
      { ...sampleOf(securitySettings.schema, false), userCode, allowedIpWhitelist: [], ...security },
      stamp,
    ),
    panel: create(
      userPlatformAccess,
      {
        userCode,
        platform: 'admin_panel',
        isAllowed: true,
        accessLevel: 'full',
        allowedIpRanges: [],
        grantedBy: 'system',
        grantedAt: at,
        status: 'active',
        ...panel,
      },
      stamp,
    ),
    ...Object.fromEntries(
      Object.entries(features).flatMap(([feature, level]) => [
        [
          `feature_${feature}`,
          create(appAccessControl, grantOf(userCode, feature, level, { at, branchCode }), stamp),
        ] as const,
        [`counted_${feature}`, grantBegins(FeatureCode.parse(feature)).granted] as const,
      ]),
    ),
  });
  await joinGuard(store, userCode, at);
  return { ...one, claims: claimsOf(one) };
};
