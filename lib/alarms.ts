import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, Stats, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import { notifier } from '../functions/notifier/queue.ts';
import { PolicyOf } from '../shared/domain/policy-bounds.ts';
import type { ApiStack } from './api-stack.ts';
import type { BackgroundStack } from './background-stack.ts';
import type { DeclaredFunction } from './constructs/declared-function.ts';
import { businessMetric } from './business-metric.ts';
import { perSchedule } from './schedule-alarms.ts';
import type { Stage } from './stages.ts';

/** When to wake somebody. Every alarm names its page in docs/runbooks. */
export type AlarmDeclaration = {
  id: string;
  /** One sentence: who is hurt, and how. */
  hurts: string;
  runbook:
    | 'api-errors'
    | 'audit-lag'
    | 'audit-parked'
    | 'function-errors'
    | 'function-throttles'
    | 'messages-undelivered'
    | 'schedule-items-failing'
    | 'schedule-not-running'
    | 'schedule-not-started'
    | 'sms-spend'
    | 'uploads-unchecked';
  metric: IMetric;
  threshold: number;
  comparison: ComparisonOperator;
  /** Periods in a row. */
  periods: number;
  /** No figure at all is bad news, too. */
  alarmsOnSilence?: boolean;
};

const { GREATER_THAN_THRESHOLD: above } = ComparisonOperator;
const period = Duration.minutes(1);
const fiveMinutes = Duration.minutes(5);

/** Share of failed requests in percent. Of fewer than 20 requests a share says nothing. */
const failedShare = (api: SpecRestApi): IMetric =>
  new MathExpression({
    label: 'failed requests, %',
    expression: 'IF(requests >= 20, 100 * failed / requests, 0)',
    usingMetrics: {
      requests: api.metricCount({ period: fiveMinutes }),
      failed: api.metricServerError({ statistic: Stats.SUM, period: fiveMinutes }),
    },
    period: fiveMinutes,
  });

const perFunction = ({ declaration: { name, summary }, lambda }: DeclaredFunction): AlarmDeclaration[] => [
  {
    id: `${name}-errors`,
    hurts: `Whoever needs ${name} (${summary.toLowerCase()}) gets a failure instead.`,
    runbook: 'function-errors',
    metric: lambda.metricErrors({ period: fiveMinutes }),
    threshold: 2,
    comparison: above,
    periods: 1,
  },
  {
    id: `${name}-throttles`,
    hurts: `Whoever needs ${name} (${summary.toLowerCase()}) is turned away because too many runs are under way.`,
    runbook: 'function-throttles',
    metric: lambda.metricThrottles({ period: fiveMinutes }),
    threshold: 5,
    comparison: above,
    periods: 1,
  },
];

/** Every alarm of a stage. */
export const alarmsOf = (stage: Stage, api: ApiStack, background: BackgroundStack): AlarmDeclaration[] => {
  const consumers = background.functions.filter(({ declaration }) => declaration.kind === 'stream');
  return [
    {
      id: 'sms-spend',
      hurts: 'Somebody may be pumping SMS at our cost; when the budget is used up nobody gets a code by SMS any more.',
      runbook: 'sms-spend',
      metric: businessMetric(stage, 'SmsSent', notifier.name).with({ period: Duration.days(1) }),
      threshold: 0.8 * PolicyOf.parse(stage.policy).otp.smsPerDay,
      comparison: above,
      periods: 1,
    },
    {
      id: 'api-errors',
      hurts: 'More than one request in a hundred fails: people cannot sign up, sign in or see their account.',
      runbook: 'api-errors',
      metric: failedShare(api.api),
      threshold: 1,
      comparison: above,
      periods: 1,
    },
    {
      id: 'messages-undelivered',
      hurts: 'Somebody waits for a code or a notice that we gave up sending.',
      runbook: 'messages-undelivered',
      metric: background.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period }),
      threshold: 0,
      comparison: above,
      periods: 1,
    },
    ...consumers.flatMap(({ declaration: { name }, lambda }): AlarmDeclaration[] => [
      {
        id: `${name}-lag`,
        hurts: 'Auditors and users see a log that is minutes behind; after 24 hours entries would be lost for good.',
        runbook: 'audit-lag',
        metric: lambda.metric('IteratorAge', { statistic: Stats.MAXIMUM, period }),
        threshold: 60_000,
        comparison: above,
        periods: 5,
      },
      {
        id: `${name}-parked`,
        hurts: 'The audit log has a gap until the parked records are replayed: auditors cannot trust it meanwhile.',
        runbook: 'audit-parked',
        metric: new MathExpression({
          label: 'records not written',
          expression: 'FILL(parked, 0) + FILL(failed, 0)',
          usingMetrics: {
            parked: businessMetric(stage, 'Auditparked', name),
            failed: businessMetric(stage, 'Auditfailed', name),
          },
          period,
        }),
        threshold: 0,
        comparison: above,
        periods: 1,
      },
    ]),
    {
      id: 'schedules-not-started',
      hurts: 'Work that falls due by the clock was not begun: it waits for the next run, or for somebody to start it.',
      runbook: 'schedule-not-started',
      metric: background.missedRuns.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period }),
      threshold: 0,
      comparison: above,
      periods: 1,
    },
    {
      id: 'uploads-unchecked',
      hurts: 'Somebody uploaded a document and waits: its check failed every time, and it never becomes ready.',
      runbook: 'uploads-unchecked',
      metric: background.uncheckedUploads.metricApproximateNumberOfMessagesVisible({
        statistic: Stats.MAXIMUM,
        period,
      }),
      threshold: 0,
      comparison: above,
      periods: 1,
    },
    ...background.functions.flatMap((made) => perSchedule(stage, made)),
    ...[...api.functions, ...background.functions].flatMap(perFunction),
  ];
};
