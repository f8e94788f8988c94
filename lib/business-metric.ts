import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Stage } from './stages.ts';

/** A figure that functions log in embedded metric format: shared/platform/metrics.ts. */
export const businessMetric = (stage: Stage, name: string, of: string, statistic: string = Stats.SUM): Metric =>
  new Metric({
    namespace: 'CredbuzzPay',
    metricName: name,
    dimensionsMap: { function: of, stage: stage.name },
    statistic,
    period: Duration.minutes(1),
  });
