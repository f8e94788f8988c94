import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { Stage, STAGE_NAMES, StageSettings } from './stage-settings.ts';

export type { Stage } from './stage-settings.ts';

/** Replaced by cdk.json's `credbuzzpay:stages` where a deployment differs; the DLT id is an example. */
const sms = { senderId: 'CRDBUZ', entityId: '1101234567890123456' };

const defaults = {
  dev: {
    isProtected: false,
    logDays: RetentionDays.ONE_MONTH,
    issuer: 'https://api.dev.credbuzzpay.example',
    adminPanel: 'https://admin.dev.credbuzzpay.example',
    origins: ['https://app.dev.credbuzzpay.example', 'http://localhost:3000'],
    alarmTargets: [],
    threatProtection: false,
    mailFrom: 'no-reply@dev.credbuzzpay.example',
    sms,
    throttle: { perSecond: 50, burst: 100, guarded: { perSecond: 10, burst: 20 } },
    floodLimit: 100,
    reservedConcurrency: {},
  },
  staging: {
    isProtected: true,
    logDays: RetentionDays.THIRTEEN_MONTHS,
    issuer: 'https://api.staging.credbuzzpay.example',
    adminPanel: 'https://admin.staging.credbuzzpay.example',
    origins: ['https://app.staging.credbuzzpay.example'],
    alarmTargets: [],
    threatProtection: false,
    mailFrom: 'no-reply@staging.credbuzzpay.example',
    sms,
    throttle: { perSecond: 200, burst: 400, guarded: { perSecond: 40, burst: 80 } },
    floodLimit: 100,
    reservedConcurrency: { registration: 20, sessions: 20, notifier: 5 },
  },
  prod: {
    isProtected: true,
    logDays: RetentionDays.THIRTEEN_MONTHS,
    issuer: 'https://api.credbuzzpay.example',
    adminPanel: 'https://admin.credbuzzpay.example',
    origins: ['https://app.credbuzzpay.example'],
    alarmTargets: [],
    threatProtection: true,
    mailFrom: 'no-reply@credbuzzpay.example',
    sms,
    throttle: { perSecond: 1000, burst: 2000, guarded: { perSecond: 200, burst: 400 } },
    floodLimit: 100,
    reservedConcurrency: { registration: 100, sessions: 100, notifier: 20 },
  },
} as const satisfies Record<(typeof STAGE_NAMES)[number], z.input<typeof StageSettings>>;

const Overrides = z.partialRecord(z.enum(STAGE_NAMES), z.record(z.string(), z.unknown()));

const checked = <T>(what: string, parsed: z.ZodSafeParseResult<T>): T => {
  if (parsed.success) return parsed.data;
  throw new Error(
    parsed.error.issues
      .map(({ path, message }) => [what, ...(path.length > 0 ? [path.join('.')] : []), message].join(': '))
      .join('\n'),
  );
};

/**
 * Every stage, with the settings a deployment overrides: `{prod: {alarmTargets: ['…']}}`.
 * @throws Error naming the stage and setting that is wrong
 */
export const stagesWith = (overrides: unknown = {}): Stage[] => {
  const given = checked('credbuzzpay:stages', Overrides.safeParse(overrides));
  return STAGE_NAMES.map((name) =>
    checked(`stage ${name}`, Stage.safeParse({ ...defaults[name], ...given[name], name })),
  );
};
