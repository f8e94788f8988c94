import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, PeriodOverride, Stats, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { auditWriter } from '../functions/audit-writer/stream.ts';
import { notifier } from '../functions/notifier/queue.ts';
import { businessMetric } from './business-metric.ts';
import type { ApiStack } from './api-stack.ts';
import type { BackgroundStack } from './background-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { Stage } from './stages.ts';

const graph = (title: string, left: IMetric[], right: IMetric[] = []): GraphWidget =>
  new GraphWidget({ title, left, right, width: 12, height: 6 });

/** One page that says whether people are served, whether messages leave and whether the audit log keeps up. */
export const dashboardOf = (
  scope: Construct,
  stage: Stage,
  data: DataStack,
  api: ApiStack,
  background: BackgroundStack,
): Dashboard => {
  const all = [...api.functions, ...background.functions];
  const consumed = (metricName: string) =>
    data.table.metric(metricName, { statistic: Stats.SUM, period: Duration.minutes(1) });
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: `CredbuzzPay-${stage.name}`,
    periodOverride: PeriodOverride.AUTO,
    widgets: [
      [
        graph(
          'Requests and failures',
          [api.api.metricCount()],
          [api.api.metricClientError(), api.api.metricServerError()],
        ),
        graph('Latency, ms', [
          api.api.metricLatency({ statistic: Stats.p(50) }),
          api.api.metricLatency({ statistic: Stats.p(99) }),
        ]),
      ],
      [
        graph(
          'Function errors',
          all.map(({ lambda, declaration: { name } }) => lambda.metricErrors({ label: name })),
        ),
        graph(
          'Function duration p99, ms',
          all.map(({ lambda, declaration: { name } }) =>
            lambda.metricDuration({ label: name, statistic: Stats.p(99) }),
          ),
        ),
      ],
      [
        graph(
          'Codes sent and verified, SMS sent',
          [
            businessMetric(stage, 'CodesSent', notifier.name),
            ...api.functions.map(({ declaration: { name } }) => businessMetric(stage, 'CodesVerified', name)),
          ],
          [businessMetric(stage, 'SmsSent', notifier.name)],
        ),
        graph('Messages waiting and given up', [
          background.queue.metricApproximateNumberOfMessagesVisible(),
          background.deadLetters.metricApproximateNumberOfMessagesVisible(),
        ]),
        graph(
          'Audit: entries and lag, ms',
          ['Auditwritten', 'Auditparked', 'Auditfailed'].map((name) => businessMetric(stage, name, auditWriter.name)),
          [businessMetric(stage, 'AuditLag', auditWriter.name, Stats.p(99))],
        ),
      ],
      [
        graph('Table capacity consumed', [
          consumed('ConsumedReadCapacityUnits'),
          consumed('ConsumedWriteCapacityUnits'),
        ]),
        graph(
          'Functions throttled',
          all.map(({ lambda, declaration: { name } }) => lambda.metricThrottles({ label: name })),
        ),
      ],
    ],
  });
};
