import * as z from 'zod';
import { LoginStatus } from '../../shared/domain/choices.ts';
import { Standing } from '../../shared/domain/privacy/retention.ts';
import { UserCodeInput } from '../../shared/domain/identifiers/user-code.ts';
import { IsoTime } from '../../shared/domain/time.ts';
import { activity } from '../../shared/entities/activity.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { branch } from '../../shared/entities/branch.ts';
import { branchSubtree } from '../../shared/entities/branch-subtree.ts';
import { erasureCertificate } from '../../shared/entities/erasure-certificate.ts';
import { erasureOrder } from '../../shared/entities/erasure-order.ts';
import { knownAddress } from '../../shared/entities/known-address.ts';
import { loginActivity } from '../../shared/entities/login-activity.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { AuditEntryReply } from '../../shared/http/audit-entry.ts';
import { listOf, route } from '../../shared/http/route.ts';
import { oneOrMore, ProgressReply } from '../../shared/http/schemas.ts';
import { reads, workflow } from '../../shared/http/workflow.ts';

const params = { userCode: UserCodeInput };
const span = { from: IsoTime.optional(), to: IsoTime.optional() };
const watches = { access: 'admin', needs: { feature: 'AUDI', action: 'read' }, method: 'GET', params } as const;
const mayRead = { access: 'admin', needs: { feature: 'USER', action: 'read' }, method: 'GET', params } as const;

/** An attempt to sign in. Addresses and identifiers may be masked, so they are plain texts. */
const UserLogin = loginActivity.schema.omit({ partition: true, ipAddress: true }).extend({ ipAddress: z.string() });

const UserAddress = z.object({
  ipAddress: z.string(),
  network: z.string(),
  count: z.int(),
  createdAt: IsoTime,
  lastSeenAt: IsoTime,
});

/** The erasure of a closed account: to come, held up by a legal hold, under way, or certified. */
const UserErasure = z.object({
  userCode: z.string(),
  state: z.enum(['waiting', 'held', 'erasing', 'erased']),
  closedAt: IsoTime,
  /** What the account came to, which decides how long it is kept. Until it is erased, more may be found than is known. */
  standing: Standing,
  /** When it is looked at next; not before that is it erased. */
  dueAt: IsoTime.optional(),
  certificate: erasureCertificate.schema
    .pick({ completedAt: true, erased: true, kept: true, lookedAgainAt: true, late: true })
    .optional(),
});

const UserSecurity = securitySettings.schema
  .pick({
    userCode: true,
    twoFactorEnabled: true,
    twoFactorMethod: true,
    twoFactorMethods: true,
    loginNotificationEnabled: true,
    suspiciousActivityAlert: true,
    passwordExpiryDays: true,
    lastPasswordChange: true,
    passwordExpiryDay: true,
  })
  .extend({
    allowedIpWhitelist: z.array(z.string()),
    failedLoginAttempts: z.int(),
    accountLockedUntil: IsoTime.optional(),
  });

const ManagedBranch = branch.schema.pick({
  branchCode: true,
  branchName: true,
  city: true,
  state: true,
  isActive: true,
});

export const userViews = workflow('user-views', {
  summary: 'What is known of one user: sign-ins, addresses, security, registration, log',
  uses: {
    data: [
      reads(userAccount),
      reads(branchSubtree),
      reads(loginActivity),
      reads(knownAddress),
      reads(auditTrail, 'bySubject'),
      reads(securitySettings),
      reads(activity),
      reads(registrationProgress),
      reads(erasureOrder),
      reads(erasureCertificate),
      reads(branch, 'byManager'),
    ],
  },
  routes: {
    listUserLogins: route({
      ...watches,
      path: '/v1/admin/users/{userCode}/logins',
      summary: "A user's attempts to sign in, newest first",
      query: { status: oneOrMore(LoginStatus).optional(), ...span },
      paged: true,
      replies: { 200: listOf(UserLogin) },
      problems: ['not_found', 'cursor_invalid'],
    }),
    listUserAddresses: route({
      ...mayRead,
      path: '/v1/admin/users/{userCode}/ips',
      summary: 'The addresses a user signed in from, each once',
      paged: true,
      replies: { 200: listOf(UserAddress) },
      problems: ['not_found', 'cursor_invalid'],
    }),
    listUserAudit: route({
      ...watches,
      path: '/v1/admin/users/{userCode}/audit',
      summary: 'What was done to a user, newest first',
      query: span,
      paged: true,
      replies: { 200: listOf(AuditEntryReply) },
      problems: ['not_found', 'cursor_invalid'],
    }),
    getUserSecurity: route({
      ...watches,
      path: '/v1/admin/users/{userCode}/security',
      summary: "A user's security settings, and whether their sign-in is locked",
      replies: { 200: UserSecurity },
      problems: ['not_found'],
    }),
    getUserRegistration: route({
      ...mayRead,
      path: '/v1/admin/users/{userCode}/registration',
      summary: 'How far a user came in registering',
      replies: { 200: ProgressReply },
      problems: ['not_found'],
    }),
    getUserErasure: route({
      ...watches,
      path: '/v1/admin/users/{userCode}/erasure',
      summary: 'When a closed account is to be erased, or the certificate that it was',
      replies: { 200: UserErasure },
      problems: ['not_found'],
    }),
    listManagedBranches: route({
      ...mayRead,
      path: '/v1/admin/users/{userCode}/managed-branches',
      summary: 'The branches a user manages, those among them that the admin may see',
      paged: true,
      replies: { 200: listOf(ManagedBranch) },
      problems: ['not_found', 'cursor_invalid'],
    }),
  },
});
