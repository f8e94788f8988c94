import { Duration } from 'aws-cdk-lib';
import { Metric, Stats, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { DeclaredFunction } from './constructs/declared-function.ts';
import { stageMetric } from './business-metric.ts';
import type { DataStack } from './data-stack.ts';
import type { Stage } from './stages.ts';

const hour = Duration.hours(1);

/** What a bill of AWS mostly consists of here (docs/guides/scale.md), by the hour. */
export const costDrivers = (
  stage: Stage,
  data: DataStack,
  functions: readonly DeclaredFunction[],
): (readonly [title: string, metrics: IMetric[]])[][] => {
  const consumed = (metricName: string): IMetric =>
    data.table.metric(metricName, { statistic: Stats.SUM, period: hour });
  const calls = (Resource: string): IMetric =>
    new Metric({
      namespace: 'AWS/Usage',
      metricName: 'CallCount',
      dimensionsMap: { Service: 'KMS', Type: 'API', Resource, Class: 'None' },
      statistic: Stats.SUM,
      period: hour,
    });
  return [
    [
      ['Table capacity consumed', [consumed('ConsumedReadCapacityUnits'), consumed('ConsumedWriteCapacityUnits')]],
      [
        'Function time, ms',
        functions.map(({ lambda, declaration: { name } }) =>
          lambda.metricDuration({ label: name, statistic: Stats.SUM, period: hour }),
        ),
      ],
    ],
    [
      ['KMS calls of the account', [calls('CryptographicOperationsSymmetric'), calls('CryptographicOperationsEcc')]],
      ['SMS', [stageMetric(stage, 'SmsSent', { period: hour })]],
    ],
  ];
};
