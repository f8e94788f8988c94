import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, Stats, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

/** The pages that say what to do: docs/runbooks/<name>.md. */
export type Runbook =
  | 'api-errors'
  | 'audit-gaps'
  | 'audit-integrity'
  | 'audit-lag'
  | 'audit-parked'
  | 'audit-tampered'
  | 'audit-unarchived'
  | 'codes-unverified'
  | 'ekyc-files-left'
  | 'firewall-surge'
  | 'function-errors'
  | 'function-throttles'
  | 'key-quota'
  | 'kyc-queue-old'
  | 'logins-failing'
  | 'messages-late'
  | 'messages-undelivered'
  | 'notices-lost'
  | 'projections-behind'
  | 'provider-outages'
  | 'provider-refuses-us'
  | 'schedule-items-failing'
  | 'schedule-not-running'
  | 'schedule-not-started'
  | 'set-aside-expiring'
  | 'sms-spend'
  | 'table-throttles'
  | 'uidai-certificate'
  | 'uploads-unchecked'
  | 'webhooks-forged';

/** When to wake somebody. Every alarm names its page in docs/runbooks. */
export type AlarmDeclaration = {
  id: string;
  /** One sentence: who is hurt, and how. */
  hurts: string;
  runbook: Runbook;
  metric: IMetric;
  threshold: number;
  comparison: ComparisonOperator;
  /** Periods in a row. */
  periods: number;
  /** No figure at all is bad news, too. */
  alarmsOnSilence?: boolean;
};

export const { GREATER_THAN_THRESHOLD: above, LESS_THAN_THRESHOLD: below } = ComparisonOperator;
export const minute = Duration.minutes(1);
export const fiveMinutes = Duration.minutes(5);

/** One metric as a share of a whole, in percent. Of a whole smaller than `enough` a share says nothing: `otherwise`. */
export const share = (
  label: string,
  {
    part,
    whole,
    enough,
    otherwise = 0,
    period,
  }: {
    part: string;
    whole: string;
    enough: number;
    otherwise?: number;
    period: Duration;
  },
  usingMetrics: Record<string, IMetric>,
): IMetric =>
  new MathExpression({
    label,
    expression: `IF(${whole} >= ${enough}, 100 * ${part} / ${whole}, ${otherwise})`,
    usingMetrics,
    period,
  });

/** Messages that wait in a queue, and the age of the oldest in seconds. */
export const waitingIn = (queue: Queue): IMetric =>
  queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: minute });
export const ageIn = (queue: Queue): IMetric =>
  queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM, period: fiveMinutes });
