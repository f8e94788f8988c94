/**
 * Every figure that functions count, named once: who counts, the alarms and the dashboard take names from here. `stage`:
 * counted by any function, watched as one sum. `function`: watched for each by itself.
 */
export const METRICS = {
  /** People who proved both contacts. */
  SignUps: 'stage',
  LoginsSucceeded: 'stage',
  LoginsFailed: 'stage',
  /** Codes that left, and codes that were right. */
  CodesSent: 'stage',
  CodesVerified: 'stage',
  SmsSent: 'stage',
  /** Notices the queue did not take at once, and those that nobody could be sent for days. */
  NoticesLate: 'stage',
  NoticesLost: 'stage',
  KycSubmitted: 'stage',
  KycApproved: 'stage',
  KycRejected: 'stage',
  /** A provider that could not be asked, or that refused who we are. */
  ProviderOutages: 'stage',
  ProviderRefusals: 'stage',
  WebhooksUnknown: 'stage',
  WebhooksForged: 'stage',
  /** Offline e-KYC files that could not be removed at once. */
  EkycFilesLeft: 'stage',
  UploadReady: 'function',
  UploadRejected: 'function',
  UploadUnknown: 'function',
  AuditWritten: 'function',
  AuditParked: 'function',
  AuditFailed: 'function',
  AuditLag: 'function',
  AuditTampered: 'function',
  AuditErased: 'function',
  /** How long the oldest seal that is not in the archive waits. */
  AuditUnarchivedDays: 'function',
  Projected: 'function',
  ProjectionsPassed: 'function',
  ProjectionsFailed: 'function',
} as const satisfies Record<string, 'stage' | 'function'>;

/** What runs by the clock report of themselves (shared/platform/scheduled.ts), each as a metric of its function. */
export const RUN_COUNTS = [
  'abandoned',
  'archived',
  'asked',
  'changed',
  'closed',
  'compared',
  'entries',
  'erased',
  'expired',
  'failed',
  'faults',
  'gaps',
  'handedOver',
  'held',
  'looked',
  'made',
  'postponed',
  'refused',
  'sealed',
  'sent',
  'settled',
  'skipped',
  'unblocked',
  'unlocked',
  'waiting',
  /** Gauges of kyc-reminders. */
  'uidaiCertificateDays',
  'oldestKycHours',
] as const;
export type RunCount = (typeof RUN_COUNTS)[number];

/** `expired` is counted as `RunExpired`. */
export type RunMetric = `Run${Capitalize<RunCount>}`;
type Named<Per> = { [K in keyof typeof METRICS]: (typeof METRICS)[K] extends Per ? K : never }[keyof typeof METRICS];
export type StageMetric = Named<'stage'>;
export type FunctionMetric = Named<'function'> | RunMetric;
export type MetricName = StageMetric | FunctionMetric;

export const isRunCount = (name: string): name is RunCount => RUN_COUNTS.some((one) => one === name);

export const runMetric = (count: RunCount): RunMetric =>
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- what Capitalize says of a literal is what this does
  `Run${count.charAt(0).toUpperCase()}${count.slice(1)}` as RunMetric;

const PER: Readonly<Record<string, 'stage' | 'function' | undefined>> = METRICS;

/** Whose figure it is: see {@link METRICS}. Counts of runs are their function's. */
export const perOf = (name: MetricName): 'stage' | 'function' => PER[name] ?? 'function';

/** Business and health figures, in CloudWatch's embedded metric format: one line of log, no call. */
export type Metrics = { count(name: MetricName, value: number, unit?: 'Count' | 'Milliseconds'): void };

export const NAMESPACE = 'CredbuzzPay';

/** @param of the function and stage that count; both are in the line, and what the figure is watched by are its dimensions */
export const emfMetrics = (
  of: { readonly function: string; readonly stage: string },
  now: () => string,
  write: (line: string) => void,
): Metrics => ({
  count: (name, value, unit = 'Count') => {
    const dimensions = perOf(name) === 'stage' ? ['stage'] : ['function', 'stage'];
    const metric = {
      _aws: {
        Timestamp: Date.parse(now()),
        CloudWatchMetrics: [{ Namespace: NAMESPACE, Dimensions: [dimensions], Metrics: [{ Name: name, Unit: unit }] }],
      },
      ...of,
      [name]: value,
    };
    write(JSON.stringify(metric));
  },
});
