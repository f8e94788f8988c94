import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { everyMs } from '../../shared/http/workflow.ts';
import { functionMetric } from '../business-metric.ts';
import type { DeclaredFunction } from '../constructs/declared-function.ts';
import type { Stage } from '../stages.ts';
import type { AlarmDeclaration } from './declaration.ts';

const HOUR = Duration.hours(1).toMilliseconds();

/** After how long without a good run somebody is told, in periods that CloudWatch can watch for that long. */
const patienceOf = (every: number): { period: Duration; periods: number } => {
  const runsMissed = every > HOUR ? 1.25 : 3;
  const period = every < HOUR ? Duration.minutes(5) : Duration.hours(1);
  return { period, periods: Math.ceil((runsMissed * every) / period.toMilliseconds()) };
};

/** What is watched of a function that runs by the clock: that it runs to its end, and that nothing is left undone. */
export const perSchedule = (stage: Stage, { declaration, lambda }: DeclaredFunction): AlarmDeclaration[] => {
  if (declaration.kind !== 'schedule') return [];
  const { name, summary, every } = declaration;
  const { period, periods } = patienceOf(everyMs(every));
  return [
    {
      id: `${name}-not-running`,
      hurts: `Nobody does what ${name} is for: ${summary.toLowerCase()}.`,
      runbook: 'schedule-not-running',
      metric: new MathExpression({
        label: 'good runs',
        expression: 'FILL(runs, 0) - FILL(errors, 0)',
        usingMetrics: {
          runs: lambda.metricInvocations({ statistic: Stats.SUM, period }),
          errors: lambda.metricErrors({ statistic: Stats.SUM, period }),
        },
        period,
      }),
      threshold: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      periods,
      alarmsOnSilence: true,
    },
    {
      id: `${name}-items-failing`,
      hurts: `For somebody ${name} fails each time it runs; for the others it works.`,
      runbook: 'schedule-items-failing',
      metric: functionMetric(stage, 'RunFailed', name),
      threshold: 0,
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      periods: 1,
    },
  ];
};
