import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { functions } from '../functions/manifest.ts';
import { PolicyOf } from '../shared/domain/policy-bounds.ts';
import { section } from '../shared/domain/within.ts';
import { BankSettings } from '../shared/platform/bank-settings.ts';
import { Environment } from '../shared/platform/env.ts';
import { KycSettings } from '../shared/platform/kyc-settings.ts';
import { Origin } from '../shared/platform/origins.ts';
import { mayUse } from '../shared/platform/provider-settings.ts';

export const STAGE_NAMES = ['dev', 'staging', 'prod'] as const;

/** Changes of shared/domain/policy.ts, judged where it is safe to go by shared/domain/policy-bounds.ts. */
const PolicyChanges = z.record(z.string(), z.unknown()).check(({ value, issues }) => {
  for (const { path, message } of PolicyOf.safeParse(value).error?.issues ?? [])
    issues.push({ code: 'custom', path: [...path], message, input: value });
});

/** No shorter than the vault is locked for. */
const backupDays = z.int().refine((days) => days === 0 || (days >= 35 && days <= 3653), {
  error: '0, or from 35 to 3653 days',
});

const https = z.url({ protocol: /^https$/, error: 'an address that begins with https://' });

/** Where clients reach the API, instead of the address that AWS gives it. */
const Domain = section({
  name: z.hostname({ error: 'a host name' }),
  /** Of ACM: in the stage's region for a regional endpoint, in us-east-1 for one at the edge. */
  certificateArn: z
    .string()
    .regex(/^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/, { error: 'the ARN of a certificate of ACM' }),
});

export const StageSettings = section({
  /** Personal data of Indian residents stays in India: Mumbai or Hyderabad. */
  region: z.enum(['ap-south-1', 'ap-south-2']).default('ap-south-1'),
  /** Keeps table, keys and buckets when a stack is deleted, and refuses to delete the table at all. */
  isProtected: z.boolean(),
  /** Days that logs are kept. CERT-In asks for 180 days, the DPDP rules for a year. */
  logDays: z.enum(RetentionDays),
  /** `iss` of access tokens: the address clients know this API by. */
  issuer: https,
  /**
   * `edge` lets clients connect to the nearest edge of CloudFront, which also tells their country; it may lie outside
   * India, so requests then pass through there.
   */
  endpoint: Environment.shape.ENDPOINT.default('regional'),
  /** An address of one's own. With it the address that AWS gave is closed. */
  domain: Domain.optional(),
  /** Where the admin panel is: people return there after they signed in or out, and it may call the API. */
  adminPanel: https.refine((url) => !url.endsWith('/'), 'ends in a slash'),
  /** Web apps whose pages may call the API, beside the admin panel (CORS). */
  origins: z.array(Origin),
  /** Watches sign-ins of admins for stolen passwords and unusual places. Needs Cognito's Plus tier, paid for per admin. */
  threatProtection: z.boolean(),
  /** Sender of e-mail; its domain must be a verified SES identity. */
  mailFrom: z.email(),
  /** Header and principal entity as registered with the operators (TRAI's DLT). */
  sms: section({
    senderId: z.string().regex(/^[A-Z]{6}$/, { error: 'six capital letters' }),
    entityId: z.string().regex(/^\d{10,25}$/, { error: '10 to 25 digits' }),
  }),
  /**
   * Path, on the machine that deploys, of an .mmdb file with cities: GeoLite2-City or GeoIP2-City, which the operator
   * has a licence for. Without it cities are unknown.
   */
  geoDatabase: z.string().min(1).optional(),
  /** Who verifies identities; nobody until a deployment names a provider it has a contract with. */
  kyc: KycSettings.default({ provider: 'none' }),
  /** Who shows by a transfer whose an account is; nobody until a deployment names a provider it has a contract with. */
  bank: BankSettings.default({ provider: 'none' }),
  /** What differs from shared/domain/policy.ts: `{ otp: { maxAttempts: 3 } }`. */
  policy: PolicyChanges.default({}),
  /**
   * Which of the keys for access tokens signs, and the oldest whose tokens are still taken. The one after `signs` is made
   * and published ahead.
   */
  tokenKeys: section({ signs: z.int().positive(), oldest: z.int().positive() }).default({ signs: 1, oldest: 1 }),
  /** Which of the keys for seals of the audit log signs. */
  auditKey: z.int().positive().default(1),
  /** Who is told when an alarm goes off: addresses of e-mail, and https addresses of a service that calls people. */
  alarmTargets: z.array(z.union([z.email(), https], { error: 'an e-mail address, or one that begins with https://' })),
  /** Requests of a whole stage, to any route, and to each of those that cost money or guess secrets. */
  throttle: section({
    perSecond: z.int().positive(),
    burst: z.int().positive(),
    guarded: section({ perSecond: z.int().positive(), burst: z.int().positive() }),
  }),
  /**
   * Days that weekly and monthly backups are kept, beside the daily ones; 0 for none. What was erased on request stays in
   * them for as long, and only there.
   */
  backups: section({ weeklyDays: backupDays, monthlyDays: backupDays }).default({ weeklyDays: 0, monthlyDays: 0 }),
  /** Requests per address and five minutes to one of the paths that cost money or guess secrets. */
  floodLimit: z.int().min(10),
  /** Upper bounds of concurrent runs, where abuse costs money: password hashing, codes. Out of the account's own limit. */
  reservedConcurrency: section(Object.fromEntries(functions.map(({ name }) => [name, z.int().positive().optional()]))),
});

/** A stage's settings, judged together. */
export const Stage = StageSettings.extend({ name: z.enum(STAGE_NAMES) })
  .refine(({ name, kyc }) => mayUse(name, kyc), {
    path: ['kyc', 'provider'],
    error: 'the sandbox verifies whomever it is told to',
  })
  .refine(({ name, bank }) => mayUse(name, bank), {
    path: ['bank', 'provider'],
    error: 'the sandbox moves no money',
  })
  .refine(({ name, origins }) => name === 'dev' || origins.every((origin) => origin.startsWith('https://')), {
    path: ['origins'],
    error: 'pages of a developer’s machine may call stage dev only',
  })
  .refine(({ domain, issuer }) => domain === undefined || issuer === `https://${domain.name}`, {
    path: ['issuer'],
    error: 'is https:// and the name of the domain, where there is one',
  })
  .refine(({ tokenKeys }) => tokenKeys.oldest <= tokenKeys.signs, {
    path: ['tokenKeys', 'oldest'],
    error: 'is not after the one that signs',
  })
  .refine(
    ({ domain, endpoint, region }) =>
      domain === undefined || domain.certificateArn.split(':')[3] === (endpoint === 'edge' ? 'us-east-1' : region),
    {
      path: ['domain', 'certificateArn'],
      error: 'is in us-east-1 for an endpoint at the edge, in the region of the stage for a regional one',
    },
  );
export type Stage = z.output<typeof Stage>;

/** The pages that may call a stage from a browser. */
export const originsOf = ({ adminPanel, origins }: Pick<Stage, 'adminPanel' | 'origins'>): string[] => [
  ...new Set([new URL(adminPanel).origin, ...origins]),
];
