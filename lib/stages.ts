import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { Environment } from '../shared/platform/env.ts';
import { BankSettings } from '../shared/platform/bank-settings.ts';
import { KycSettings } from '../shared/platform/kyc-settings.ts';
import { mayUse } from '../shared/platform/provider-settings.ts';

const STAGE_NAMES = ['dev', 'staging', 'prod'] as const;

const StageSettings = z.strictObject({
  /** Personal data of Indian residents stays in India: Mumbai or Hyderabad. */
  region: z.enum(['ap-south-1', 'ap-south-2']).default('ap-south-1'),
  /** Keeps table, keys and buckets when a stack is deleted, and refuses to delete the table at all. */
  isProtected: z.boolean(),
  /** Days that logs are kept. CERT-In asks for 180 days, the DPDP rules for a year. */
  logDays: z.enum(RetentionDays),
  /** `iss` of access tokens: the address clients know this API by. */
  issuer: z.url({ protocol: /^https$/ }),
  /**
   * `edge` lets clients connect to the nearest edge of CloudFront, which also tells their country; it may lie outside
   * India, so requests then pass through there.
   */
  endpoint: Environment.shape.ENDPOINT.default('regional'),
  /** Where the admin panel is: people return there after they signed in or out. */
  adminPanel: z.url({ protocol: /^https$/ }).refine((url) => !url.endsWith('/'), 'ends in a slash'),
  /** Watches sign-ins of admins for stolen passwords and unusual places. Needs Cognito's Plus tier, paid for per admin. */
  threatProtection: z.boolean(),
  /** Sender of e-mail; its domain must be a verified SES identity. */
  mailFrom: z.email(),
  /** Header and principal entity as registered with the operators (TRAI's DLT). */
  sms: z.strictObject({ senderId: z.string().regex(/^[A-Z]{6}$/), entityId: z.string().regex(/^\d{10,25}$/) }),
  /**
   * Path, on the machine that deploys, of an .mmdb file with cities: GeoLite2-City or GeoIP2-City, which the operator
   * has a licence for. Without it cities are unknown.
   */
  geoDatabase: z.string().min(1).optional(),
  /** Who verifies identities; nobody until a deployment names a provider it has a contract with. */
  kyc: KycSettings.default({ provider: 'none' }),
  /** Who shows by a transfer whose an account is; nobody until a deployment names a provider it has a contract with. */
  bank: BankSettings.default({ provider: 'none' }),
  /** Who is told when an alarm goes off. */
  alarmEmail: z.email().optional(),
  /** Requests of a whole stage. */
  throttle: z.strictObject({ perSecond: z.int().positive(), burst: z.int().positive() }),
  /** Requests per address and five minutes to one of the paths that cost money or guess secrets. */
  floodLimit: z.int().min(10),
  /** Upper bounds of concurrent runs, where abuse costs money: password hashing, codes. Out of the account's own limit. */
  reservedConcurrency: z.record(z.string(), z.int().positive()),
});

const Stage = StageSettings.extend({ name: z.enum(STAGE_NAMES) })
  .refine(({ name, kyc }) => mayUse(name, kyc), {
    path: ['kyc', 'provider'],
    error: 'the sandbox verifies whomever it is told to',
  })
  .refine(({ name, bank }) => mayUse(name, bank), {
    path: ['bank', 'provider'],
    error: 'the sandbox moves no money',
  });
export type Stage = z.output<typeof Stage>;

/** Replaced by cdk.json's `credbuzzpay:stages` where a deployment differs; the DLT id is an example. */
const sms = { senderId: 'CRDBUZ', entityId: '1101234567890123456' };

const defaults = {
  dev: {
    isProtected: false,
    logDays: RetentionDays.ONE_MONTH,
    issuer: 'https://api.dev.credbuzzpay.example',
    adminPanel: 'https://admin.dev.credbuzzpay.example',
    threatProtection: false,
    mailFrom: 'no-reply@dev.credbuzzpay.example',
    sms,
    throttle: { perSecond: 50, burst: 100 },
    floodLimit: 100,
    reservedConcurrency: {},
  },
  staging: {
    isProtected: true,
    logDays: RetentionDays.THIRTEEN_MONTHS,
    issuer: 'https://api.staging.credbuzzpay.example',
    adminPanel: 'https://admin.staging.credbuzzpay.example',
    threatProtection: false,
    mailFrom: 'no-reply@staging.credbuzzpay.example',
    sms,
    throttle: { perSecond: 200, burst: 400 },
    floodLimit: 100,
    reservedConcurrency: { registration: 20, sessions: 20, notifier: 5 },
  },
  prod: {
    isProtected: true,
    logDays: RetentionDays.THIRTEEN_MONTHS,
    issuer: 'https://api.credbuzzpay.example',
    adminPanel: 'https://admin.credbuzzpay.example',
    threatProtection: true,
    mailFrom: 'no-reply@credbuzzpay.example',
    sms,
    throttle: { perSecond: 1000, burst: 2000 },
    floodLimit: 100,
    reservedConcurrency: { registration: 100, sessions: 100, notifier: 20 },
  },
} as const satisfies Record<(typeof STAGE_NAMES)[number], z.input<typeof StageSettings>>;

const Overrides = z.partialRecord(z.enum(STAGE_NAMES), z.record(z.string(), z.unknown()));

const checked = <T>(what: string, parsed: z.ZodSafeParseResult<T>): T => {
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${what}: ${path.join('.')}: ${message}`).join('\n'));
};

/**
 * Every stage, with the settings a deployment overrides: `{prod: {alarmEmail: '…'}}`.
 * @throws Error naming the stage and setting that is wrong
 */
export const stagesWith = (overrides: unknown = {}): Stage[] => {
  const given = checked('credbuzzpay:stages', Overrides.safeParse(overrides));
  return STAGE_NAMES.map((name) =>
    checked(`stage ${name}`, Stage.safeParse({ ...defaults[name], ...given[name], name })),
  );
};
