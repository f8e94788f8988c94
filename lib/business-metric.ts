import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { NAMESPACE, type FunctionMetric, type StageMetric } from '../shared/platform/metrics.ts';
import type { Stage } from './stages.ts';

type Watched = { statistic?: string; period?: Duration };

const metric = (metricName: string, dimensionsMap: Record<string, string>, { statistic, period }: Watched): Metric =>
  new Metric({
    namespace: NAMESPACE,
    metricName,
    dimensionsMap,
    statistic: statistic ?? Stats.SUM,
    period: period ?? Duration.minutes(1),
  });

/** A figure of a whole stage, whichever function counts it: shared/platform/metrics.ts. */
export const stageMetric = ({ name: stage }: Stage, name: StageMetric, how: Watched = {}): Metric =>
  metric(name, { stage }, how);

/** A figure of one function. */
export const functionMetric = ({ name: stage }: Stage, name: FunctionMetric, of: string, how: Watched = {}): Metric =>
  metric(name, { function: of, stage }, how);
